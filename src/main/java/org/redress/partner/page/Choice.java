package org.redress.partner.page;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.redress.partner.answers.Removal;
import org.redress.policy.Element;
import org.redress.policy.RefusalGround;

/** One radio or box. */
record Choice(String value, String words) {
    /** What the forms offer. */
    record Offers(List<Choice> done, List<Choice> copies, List<Choice> grounds, List<Choice> elements) {}

    static Offers offers(List<Element> elements) {
        return new Offers(
                Stream.of(Removal.Done.values())
                        .map(each -> new Choice(each.name(), AnswerWords.of(each)))
                        .toList(),
                Stream.of(Removal.Copies.values())
                        .map(each -> new Choice(each.name(), AnswerWords.of(each)))
                        .toList(),
                Arrays.stream(RefusalGround.values())
                        .map(each -> new Choice(each.name(), AnswerWords.of(each)))
                        .toList(),
                elements.stream()
                        .map(each -> new Choice(each.name(), AnswerWords.of(each)))
                        .toList());
    }
}
