package org.redress.partner;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redress.NotAcceptable;
import org.redress.partner.answers.Acknowledgement;
import org.redress.partner.answers.Refusal;
import org.redress.partner.answers.Removal;
import org.redress.partner.answers.StatementOfReasons;
import org.redress.removal.Answer;

/** Puts a body into the code and the words that a step keeps: the words verbatim, the statement of reasons after them. */
@ApplicationScoped
class Wording {
    private static final Duration CLOCKS_MAY_DIFFER = Duration.ofMinutes(1);
    private final Etags json;

    Wording(Etags json) {
        this.json = json;
    }

    Answer of(Acknowledgement body) {
        return Answer.words(body.reference() == null ? "" : body.reference());
    }

    /** @throws NotAcceptable when it claims a removal in the future */
    Answer of(Removal body, Instant now) {
        if (body.removedAt().isAfter(now.plus(CLOCKS_MAY_DIFFER))) {
            throw new NotAcceptable("removed_at", "must not be in the future");
        }
        String code = body.done() + " at=" + body.removedAt() + " identical_copies=" + body.identicalCopies();
        String words = with(body.words(), body.statementOfReasons());
        return new Answer(code, words.isEmpty() ? null : words);
    }

    String of(Refusal body) {
        return with(body.words(), body.statementOfReasons());
    }

    private String with(@Nullable String words, @Nullable StatementOfReasons statement) {
        String said = words == null ? "" : words;
        return statement == null ? said : (said + "\n\nStatement of reasons: " + json.text(statement)).strip();
    }
}
