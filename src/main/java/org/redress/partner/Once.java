package org.redress.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.redress.platform.clients.KeptAnswers;
import org.redress.web.problem.ProblemKind;

/**
 * Does what an {@code Idempotency-Key} (draft-ietf-httpapi-idempotency-key-header) stands for at most once, and gives
 * the same answer to every repetition for at least 24 hours. The key, what was done and the answer commit together, so
 * a crash leaves none of them; a refused attempt leaves nothing either and may be repeated under its key.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Once {
    private final KeptAnswers answers;
    private final Event<AnswerRepeated> repeated;

    Once(KeptAnswers answers, Event<AnswerRepeated> repeated) {
        this.answers = answers;
        this.repeated = repeated;
    }

    /**
     * @param route method and path: the same key on another route is another key
     * @param bodyHash SHA-256 of what was asked
     */
    public record Key(UUID platform, String route, String key, byte[] bodyHash) {
        KeptAnswers.Key bare() {
            return new KeptAnswers.Key(platform, route, key);
        }
    }

    /** @throws ProblemException 409 while the first attempt runs, 422 when the key came with another body before */
    public Answered answer(Key key, Instant now, Supplier<Answered> work) {
        if (!answers.lock(key.bare())) {
            throw new ProblemException(ProblemKind.IDEMPOTENCY_KEY_IN_PROGRESS);
        }
        Optional<KeptAnswers.Kept> before = answers.find(key.bare());
        return before.isPresent() ? again(key, before.get(), now) : first(key, now, work);
    }

    private Answered again(Key key, KeptAnswers.Kept before, Instant now) {
        if (!Arrays.equals(before.bodyHash(), key.bodyHash())) {
            throw new ProblemException(ProblemKind.IDEMPOTENCY_KEY_REUSED);
        }
        repeated.fire(new AnswerRepeated(key.platform(), now));
        return new Answered(before.status(), before.etag(), before.answer());
    }

    private Answered first(Key key, Instant now, Supplier<Answered> work) {
        Answered answered = work.get();
        var kept = new KeptAnswers.Kept(key.bodyHash(), answered.status(), answered.etag(), answered.json());
        answers.keep(key.bare(), kept, now);
        return answered;
    }
}
