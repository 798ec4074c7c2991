package org.redress.platform.clients;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
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
    private static final String LOCK = "select pg_try_advisory_xact_lock(hashtextextended(?, 0))";
    private static final String FIND = "select body_hash, status, headers, answer from idempotency_key"
            + " where platform_id = ? and route = ? and key = ?";
    private static final String KEEP = "insert into idempotency_key"
            + " (platform_id, route, key, body_hash, status, headers, answer, created_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?::timestamptz)";
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

    /** {@return whether the key is ours until the transaction ends, whichever way; nobody waits for it} */
    public boolean lock(Key key) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
                lock.setString(1, String.join("\n", key.platform().toString(), key.route(), key.key()));
                try (ResultSet row = lock.executeQuery()) {
                    return row.next() && row.getBoolean(1);
                }
            }
        });
    }

    public Optional<Kept> find(Key key) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement find = connection.prepareStatement(FIND)) {
                name(find, key);
                try (ResultSet row = find.executeQuery()) {
                    return row.next()
                            ? Optional.of(new Kept(row.getBytes(1), row.getInt(2), row.getString(3), row.getString(4)))
                            : Optional.empty();
                }
            }
        });
    }

    public void keep(Key key, Kept kept, Instant now) {
        session.doWork(connection -> {
            try (PreparedStatement keep = connection.prepareStatement(KEEP)) {
                name(keep, key);
                keep.setBytes(4, kept.bodyHash());
                keep.setInt(5, kept.status());
                keep.setString(6, kept.etag());
                keep.setString(7, kept.answer());
                keep.setString(8, now.toString());
                keep.executeUpdate();
            }
        });
    }

    private static void name(PreparedStatement statement, Key key) throws SQLException {
        statement.setObject(1, key.platform());
        statement.setString(2, key.route());
        statement.setString(3, key.key());
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
