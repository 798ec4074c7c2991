package org.redress.desk.commitments;

import java.util.Arrays;
import java.util.List;
import org.redress.desk.Words;
import org.redress.platform.commitment.CommitmentVerdict;
import org.redress.platform.commitment.Metric;
import org.redress.platform.commitment.RespondentType;
import org.redress.platform.commitment.Standing;

/** What a form offers to choose from. */
record Choices(List<Choice> types, List<Choice> standings, List<Choice> metrics, List<Choice> verdicts) {
    static final Choices ALL = new Choices(
            of(RespondentType.values()), of(Standing.values()), of(Metric.values()), of(CommitmentVerdict.values()));

    /** One to choose. */
    record Choice(String value, String words) {}

    private static List<Choice> of(Enum<?>[] all) {
        return Arrays.stream(all)
                .map(each -> new Choice(each.name(), Words.of(each.name())))
                .toList();
    }
}
