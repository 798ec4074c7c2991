package org.redress.delivery.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Session;
import org.redress.NotFound;
import org.redress.NotPossibleNow;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.Subject;
import org.redress.platform.WebhookEndpoints;

/** What a platform, or an admin for it, may ask to be sent. Both are safe to ask for twice. */
@ApplicationScoped
@Transactional
public class HookSending {
    /** What is under way looks as if it waited until then. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static final String WAITING_TEST = """
            select id from delivery where stream = 'webhook-test:' || cast(:platform as text) and attempt_at is not null
            order by position limit 1
            """;
    private static final String TEST = """
            insert into delivery (id, kind, topic, recipient, stream, platform_id, body, status, queued_at, attempt_at)
            values (:id, 'WEBHOOK', 'webhook.test', cast(:platform as text), 'webhook-test:' || cast(:platform as text), :platform,
                '{"type":"webhook.test","timestamp":"' || to_char(cast(:now as timestamptz) at time zone 'UTC',
                    'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '","data":{}}',
                'QUEUED', cast(:now as timestamptz), cast(:now as timestamptz))
            """;
    private static final String AGAIN = """
            update delivery set status = 'FAILED', attempt_at = cast(:now as timestamptz), settled_at = null,
                because = 'sent again on request', changed_at = cast(:now as timestamptz)
            where id = :id and attempts > 0 and (attempt_at is null or (status = 'FAILED' and attempt_at > :leased))
            """;

    private final Session session;
    private final HookLog log;
    private final WebhookEndpoints endpoints;
    private final Audit audit;

    HookSending(Session session, HookLog log, WebhookEndpoints endpoints, Audit audit) {
        this.session = session;
        this.log = log;
        this.endpoints = endpoints;
        this.audit = audit;
    }

    /**
     * Queues a webhook that says nothing; one that waits already is enough.
     *
     * @return its id
     * @throws NotFound when the platform has no active endpoint
     */
    public UUID test(UUID platform, Instant now) {
        if (endpoints.activeOf(platform).isEmpty()) {
            throw new NotFound("webhook endpoint");
        }
        return session.createNativeQuery(WAITING_TEST, UUID.class).setParameter("platform", platform).stream()
                .findFirst()
                .orElseGet(() -> queue(platform, now));
    }

    private UUID queue(UUID platform, Instant now) {
        UUID id = UUID.randomUUID();
        session.createNativeMutationQuery(TEST)
                .setParameter("id", id)
                .setParameter("platform", platform)
                .setParameter("now", now)
                .executeUpdate();
        return id;
    }

    /**
     * Sends one again under the id that it had, so that a receiver that took it already can tell. One that waits is
     * tried now; one that is under way is left alone.
     *
     * @throws NotFound for another platform's, too
     * @throws NotPossibleNow when the platform has no active endpoint
     */
    public Hook again(UUID platform, UUID id, Actor by, Instant now) {
        Hook hook = log.find(platform, id).orElseThrow(() -> new NotFound("webhook"));
        if (endpoints.activeOf(platform).isEmpty()) {
            throw new NotPossibleNow("no-endpoint", "There is no endpoint to send it to.");
        }
        int moved = session.createNativeMutationQuery(AGAIN)
                .setParameter("id", id)
                .setParameter("now", now)
                .setParameter("leased", now.plus(LEASE))
                .executeUpdate();
        if (moved == 1) {
            audit.record(
                    by, "delivery.sent-again", new Subject("delivery", hook.id().toString(), null), now);
        }
        return log.find(platform, id).orElseThrow(() -> new NotFound("webhook"));
    }
}
