package org.redress.desk.casepage;

import java.util.Arrays;
import java.util.List;
import org.redress.desk.Colleagues;
import org.redress.desk.Option;
import org.redress.desk.Words;
import org.redress.policy.Element;
import org.redress.policy.RefusalGround;

/** What the selects of a case's page offer. */
record Choices(
        List<Choice> grounds,
        List<Choice> elements,
        List<Choice> notOurs,
        List<Choice> platforms,
        List<Choice> answers,
        List<Colleagues.Colleague> colleagues,
        String me) {
    /** One option. */
    record Choice(String value, String words) {}

    /** {@return the platforms, with the one that was chosen} */
    public List<Option> platformsWith(String chosen) {
        return platforms.stream()
                .map(each -> new Option(each.value(), each.words(), each.value().equals(chosen)))
                .toList();
    }

    static Choices with(
            List<Choice> platforms, List<Choice> answers, List<Colleagues.Colleague> colleagues, String me) {
        return new Choices(
                of(RefusalGround.values()),
                of(Element.values()),
                of(NotOurs.values()),
                platforms,
                answers,
                colleagues,
                me);
    }

    private static List<Choice> of(Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(constant -> new Choice(constant.name(), Words.of(constant.name())))
                .toList();
    }
}
