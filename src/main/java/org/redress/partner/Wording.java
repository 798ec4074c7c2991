package org.redress.partner;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redress.NotAcceptable;
import org.redress.partner.answers.Acknowledgement;
import org.redress.partner.answers.Dispute;
import org.redress.partner.answers.Refusal;
import org.redress.partner.answers.Removal;
import org.redress.partner.answers.StatementOfReasons;
import org.redress.removal.Answer;
import org.redress.removal.dispute.Claim;

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
        past("removed_at", body.removedAt(), now);
        String code = body.done() + " at=" + body.removedAt() + " identical_copies=" + body.identicalCopies();
        String words = with(body.words(), body.statementOfReasons());
        return new Answer(code, words.isEmpty() ? null : words);
    }

    /** @throws NotAcceptable when it claims a deed in the future */
    Claim of(Dispute body, Instant now) {
        past("acted_at", body.actedAt(), now);
        return new Claim(body.deadlineId(), body.ground(), body.words(), body.reference(), body.actedAt());
    }

    String of(Refusal body) {
        return with(body.words(), body.statementOfReasons());
    }

    private static void past(String field, @Nullable Instant at, Instant now) {
        if (at != null && at.isAfter(now.plus(CLOCKS_MAY_DIFFER))) {
            throw new NotAcceptable(field, "must not be in the future");
        }
    }

    private String with(@Nullable String words, @Nullable StatementOfReasons statement) {
        String said = words == null ? "" : words;
        return statement == null ? said : (said + "\n\nStatement of reasons: " + json.text(statement)).strip();
    }
}
