package org.redress.partner;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redress.NotAcceptable;
import org.redress.partner.answers.Acknowledgement;
import org.redress.partner.answers.Correction;
import org.redress.partner.answers.Dispute;
import org.redress.partner.answers.Question;
import org.redress.partner.answers.Refusal;
import org.redress.partner.answers.Removal;
import org.redress.partner.answers.StatementOfReasons;
import org.redress.removal.Answer;
import org.redress.removal.dispute.Claim;

/** Puts a body into what a step keeps of it: a code for machines, the words verbatim, the statement of reasons. */
@ApplicationScoped
class Wording {
    private static final Duration CLOCKS_MAY_DIFFER = Duration.ofMinutes(1);
    private final Etags json;

    Wording(Etags json) {
        this.json = json;
    }

    Answer of(Acknowledgement body) {
        return new Answer(null, null, body.reference(), null);
    }

    Answer of(Question body) {
        return new Answer(null, body.words(), body.reference(), null);
    }

    /** @throws NotAcceptable when it claims a removal in the future */
    Answer of(Removal body, Instant now) {
        past("removed_at", body.removedAt(), now);
        String code = body.done() + " at=" + body.removedAt() + " identical_copies=" + body.identicalCopies();
        return new Answer(code, body.words(), body.reference(), statement(body.statementOfReasons()));
    }

    Answer of(Refusal body) {
        return new Answer(null, body.words(), body.reference(), statement(body.statementOfReasons()));
    }

    Answer of(Correction body) {
        return Answer.words(body.words());
    }

    /** @throws NotAcceptable when it claims a deed in the future */
    Claim of(Dispute body, Instant now) {
        past("acted_at", body.actedAt(), now);
        return new Claim(body.deadlineId(), body.ground(), body.words(), body.reference(), body.actedAt());
    }

    private static void past(String field, @Nullable Instant at, Instant now) {
        if (at != null && at.isAfter(now.plus(CLOCKS_MAY_DIFFER))) {
            throw new NotAcceptable(field, "must not be in the future");
        }
    }

    private @Nullable String statement(@Nullable StatementOfReasons statement) {
        return statement == null ? null : json.text(statement);
    }
}
