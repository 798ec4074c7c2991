package org.redress.platform.clients;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** What platforms were answered, by the key that they sent with it, so that a repetition gets the same answer. */
@ApplicationScoped
public class KeptAnswers {
    /** At least; the draft asks for 24 hours. */
    public static final Duration KEPT = Duration.ofHours(48);

    private static final int FORGOTTEN_AT_ONCE = 10_000;
    private static final String FIND = "select body_hash, status, headers, answer from idempotency_key"
            + " where platform_id = :platform and route = :route and key = :key";
    private static final String KEEP = "insert into idempotency_key"
            + " (platform_id, route, key, body_hash, status, headers, answer, created_at)"
            + " values (:platform, :route, :key, :hash, :status, :etag, :answer, :now)";
    private static final String FORGET = "delete from idempotency_key where ctid = any(array("
            + "select ctid from idempotency_key where created_at < :before limit :most for update skip locked))";

    private final Session session;

    KeptAnswers(Session session) {
        this.session = session;
    }

    /** @param route method and path: the same key on another route is another key */
    public record Key(UUID platform, String route, String key) {}

    /** @param bodyHash SHA-256 of what was asked */
    public record Kept(byte[] bodyHash, int status, String etag, String answer) {}

    public Optional<Kept> find(Key key) {
        return session.createNativeQuery(FIND, Object[].class)
                .setParameter("platform", key.platform())
                .setParameter("route", key.route())
                .setParameter("key", key.key())
                .uniqueResultOptional()
                .map(row -> new Kept((byte[]) row[0], (Integer) row[1], (String) row[2], (String) row[3]));
    }

    public void keep(Key key, Kept kept, Instant now) {
        session.createNativeMutationQuery(KEEP)
                .setParameter("platform", key.platform())
                .setParameter("route", key.route())
                .setParameter("key", key.key())
                .setParameter("hash", kept.bodyHash())
                .setParameter("status", kept.status())
                .setParameter("etag", kept.etag())
                .setParameter("answer", kept.answer())
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Whoever's they are: a platform that answers no more has its own forgotten too. {@return how many} */
    @Transactional
    public int forget(Instant now) {
        return session.createNativeMutationQuery(FORGET)
                .setParameter("before", now.minus(KEPT))
                .setParameter("most", FORGOTTEN_AT_ONCE)
                .executeUpdate();
    }
}
