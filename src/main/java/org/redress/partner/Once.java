package org.redress.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.redress.web.problem.ProblemKind;

/**
 * Does what an {@code Idempotency-Key} (draft-ietf-httpapi-idempotency-key-header) stands for at most once, and gives
 * the same answer to every repetition for at least 24 hours. The key, what was done and the answer commit together, so
 * a crash leaves none of them; a refused attempt leaves nothing either and may be repeated under its key.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Once {
    private static final Duration KEPT = Duration.ofHours(48);
    private static final int FORGOTTEN_AT_ONCE = 100;

    private final Session session;
    private final Event<AnswerRepeated> repeated;

    Once(Session session, Event<AnswerRepeated> repeated) {
        this.session = session;
        this.repeated = repeated;
    }

    /**
     * @param route method and path: the same key on another route is another key
     * @param bodyHash SHA-256 of what was asked
     */
    public record Key(UUID platform, String route, String key, byte[] bodyHash) {}

    /** @throws ProblemException 409 while the first attempt runs, 422 when the key came with another body before */
    public Answered answer(Key key, Instant now, Supplier<Answered> work) {
        if (!locked(key)) {
            throw new ProblemException(ProblemKind.IDEMPOTENCY_KEY_IN_PROGRESS);
        }
        Object[] before = (Object[]) session.createNativeQuery(
                        "select body_hash, status, headers, answer from idempotency_key"
                                + " where platform_id = :platform and route = :route and key = :key",
                        Object[].class)
                .setParameter("platform", key.platform())
                .setParameter("route", key.route())
                .setParameter("key", key.key())
                .uniqueResult();
        return before == null ? first(key, now, work) : again(key, before, now);
    }

    private Answered again(Key key, Object[] before, Instant now) {
        if (!Arrays.equals((byte[]) before[0], key.bodyHash())) {
            throw new ProblemException(ProblemKind.IDEMPOTENCY_KEY_REUSED);
        }
        repeated.fire(new AnswerRepeated(key.platform(), now));
        return new Answered((Integer) before[1], (String) before[2], (String) before[3]);
    }

    private Answered first(Key key, Instant now, Supplier<Answered> work) {
        forgetOld(key.platform(), now);
        Answered answered = work.get();
        session.createNativeMutationQuery("insert into idempotency_key"
                        + " (platform_id, route, key, body_hash, status, headers, answer, created_at)"
                        + " values (:platform, :route, :key, :hash, :status, :etag, :answer, :now)")
                .setParameter("platform", key.platform())
                .setParameter("route", key.route())
                .setParameter("key", key.key())
                .setParameter("hash", key.bodyHash())
                .setParameter("status", answered.status())
                .setParameter("etag", answered.etag())
                .setParameter("answer", answered.json())
                .setParameter("now", now)
                .executeUpdate();
        return answered;
    }

    /** Held until the transaction ends, whichever way; a second request does not wait for it. */
    private boolean locked(Key key) {
        return session.createNativeQuery("select pg_try_advisory_xact_lock(hashtextextended(:key, 0))", Boolean.class)
                .setParameter("key", String.join("\n", key.platform().toString(), key.route(), key.key()))
                .getSingleResult();
    }

    private void forgetOld(UUID platform, Instant now) {
        session.createNativeMutationQuery("delete from idempotency_key where ctid = any(array("
                        + "select ctid from idempotency_key where platform_id = :platform and created_at < :before"
                        + " limit :most for update skip locked))")
                .setParameter("platform", platform)
                .setParameter("before", now.minus(KEPT))
                .setParameter("most", FORGOTTEN_AT_ONCE)
                .executeUpdate();
    }
}
