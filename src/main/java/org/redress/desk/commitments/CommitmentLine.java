package org.redress.desk.commitments;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.desk.TimeWords;
import org.redress.desk.Words;
import org.redress.platform.commitment.Commitment;
import org.redress.platform.commitment.CommitmentVerdict;
import org.redress.platform.commitment.SourceLine;

/**
 * One commitment in words.
 *
 * @param figures how it stands against our own items; empty when it is not measured
 * @param covers empty, or that it does not cover intimate images
 */
record CommitmentLine(
        String code,
        String respondent,
        String type,
        String promise,
        String standing,
        String scope,
        String covers,
        String verdict,
        String tone,
        String reason,
        String figures,
        String dates,
        List<Source> sources,
        boolean retired) {
    /** Where it is written. */
    record Source(String checked, String url, String words) {}

    static CommitmentLine of(Commitment commitment) {
        return new CommitmentLine(
                commitment.code(),
                commitment.who().name(),
                Choices.words(commitment.who().type()),
                commitment.promise(),
                Words.of(commitment.standing().name()),
                commitment.scope(),
                commitment.coversImages() ? "" : "Does not cover intimate images",
                Words.of(commitment.verdict().name()),
                tone(commitment.verdict()),
                commitment.verdictReason(),
                figures(commitment),
                dates(commitment.dates()),
                commitment.sources().stream().map(CommitmentLine::source).toList(),
                commitment.retiredAt().isPresent());
    }

    /** Never more than a count: whether something was kept is for two people to say. */
    private static String figures(Commitment commitment) {
        return commitment
                .held()
                .map(held -> held.consistent() + " of " + held.items() + " items consistent with a failure, counted "
                        + TimeWords.day(held.at()))
                .orElse("");
    }

    private static String dates(Commitment.Dates dates) {
        StringBuilder words = new StringBuilder();
        add(words, "made ", dates.made());
        add(words, "from ", dates.from());
        add(words, "until ", dates.until());
        add(words, "to be reviewed from ", dates.reviewOn());
        return words.toString();
    }

    private static void add(StringBuilder words, String before, @Nullable LocalDate day) {
        if (day != null) {
            words.append(words.isEmpty() ? "" : ", ").append(before).append(day);
        }
    }

    private static String tone(CommitmentVerdict verdict) {
        return switch (verdict) {
            case OPEN -> "wait";
            case KEPT -> "done";
            case NOT_KEPT -> "bad";
            case ENDED -> "over";
        };
    }

    private static Source source(SourceLine line) {
        return new Source(line.checkedOn().toString(), line.url().orElse(""), line.words());
    }
}
