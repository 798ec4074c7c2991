package org.redress.delivery.hooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Lets a member try their webhook, and shows how the last attempt at it ended. */
@ApplicationScoped
@Transactional
public class HookTests {
    private static final String TEST = """
            insert into delivery (id, kind, topic, recipient, stream, body, status, queued_at, attempt_at)
            select gen_random_uuid(), 'WEBHOOK_TO_STAFF', 'alert.test', cast(member as text),
                'alert-webhook-test:' || member, cast(jsonb_build_object('type', 'alert.test', 'timestamp',
                    to_char(cast(:now as timestamptz) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
                    'data', jsonb_build_object()) as text),
                'QUEUED', cast(:now as timestamptz), cast(:now as timestamptz)
            from alert_webhook where member = :member and not exists (select from delivery w
                where w.stream = 'alert-webhook-test:' || member and w.attempt_at is not null and w.attempts = 0)
            """;
    /** One that failed is tried again for days, and a newer one would wait behind it. One that is under way goes on. */
    private static final String EARLIER = """
            update delivery t set status = 'DROPPED', attempt_at = null, settled_at = cast(:now as timestamptz),
                because = 'tested anew'
            where t.stream = :stream and t.attempt_at is not null and t.status = 'FAILED'
                and exists (select from delivery_attempt a where a.delivery_id = t.id and a.number = t.attempts)
            """;

    private static final String LAST = """
            select topic, status, because, coalesce(settled_at, queued_at) from delivery
            where kind = 'WEBHOOK_TO_STAFF' and recipient = cast(:member as text) order by position desc limit 1
            """;

    private final Session session;

    HookTests(Session session) {
        this.session = session;
    }

    /** What went to the webhook last, and how that ended; nothing while it is under way. */
    public record Last(
            String topic, String status, @Nullable String because, Instant at) {}

    /** Queues a webhook that says nothing; one that was never tried yet is enough. */
    public void test(UUID member, Instant now) {
        session.createNativeMutationQuery(EARLIER)
                .setParameter("stream", "alert-webhook-test:" + member)
                .setParameter("now", now)
                .executeUpdate();
        session.createNativeMutationQuery(TEST)
                .setParameter("member", member)
                .setParameter("now", now)
                .executeUpdate();
    }

    public Optional<Last> last(UUID member) {
        return session.createNativeQuery(LAST, Object[].class).setParameter("member", member).getResultList().stream()
                .findFirst()
                .map(row -> new Last((String) row[0], (String) row[1], (String) row[2], (Instant) row[3]));
    }
}
