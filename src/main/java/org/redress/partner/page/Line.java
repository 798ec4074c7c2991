package org.redress.partner.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redress.partner.answers.Acknowledgement;
import org.redress.partner.answers.Question;
import org.redress.partner.answers.Refusal;
import org.redress.partner.answers.Removal;

/** One line of an answer, to be looked at before it is sent. */
record Line(String label, String value) {
    static List<Line> of(Object body) {
        List<Line> lines = new ArrayList<>();
        if (body instanceof Acknowledgement said) {
            lines.add(number(said.reference()));
        } else if (body instanceof Question said) {
            lines.add(new Line("What is missing", missing(said)));
            lines.add(new Line("Your question", said.words()));
            lines.add(number(said.reference()));
        } else if (body instanceof Removal said) {
            lines.add(new Line("Removed", AnswerWords.time(said.removedAt())));
            lines.add(new Line("What was done", AnswerWords.of(said.done())));
            lines.add(new Line("Identical copies", AnswerWords.of(said.identicalCopies())));
            lines.add(new Line("Your words", or(said.words())));
            lines.add(number(said.reference()));
        } else if (body instanceof Refusal said) {
            lines.add(new Line("Reason", AnswerWords.of(said.ground())));
            lines.add(new Line("Your words", said.words()));
            lines.add(number(said.reference()));
        }
        return lines;
    }

    private static String missing(Question said) {
        return said.missing().isEmpty()
                ? "nothing of the list"
                : said.missing().stream().sorted().map(AnswerWords::of).collect(Collectors.joining("; "));
    }

    private static Line number(@Nullable String reference) {
        return new Line("Your own number for it", or(reference));
    }

    private static String or(@Nullable String words) {
        return words == null ? "none" : words;
    }
}
