package org.redress.delivery.connect;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.redress.NotPossibleNow;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.platform.connector.ConnectorKeeping;

/** Sends what a service refused once more, after somebody put right what was in the way. */
@ApplicationScoped
@Transactional
public class ReportAgain {
    private static final Duration RECENT = Duration.ofDays(30);

    /** What the platform shows in another way to have needs no second report. */
    private static final String GIVEN_UP = """
            d.status = 'GIVEN_UP' and d.settled_at > :since and d.kind = 'CONNECTOR' and d.platform_id = :platform
              and exists (select from removal_request r where r.id = d.request_id and r.status = 'SENT')
            """;

    private final Session session;
    private final Audit audit;

    ReportAgain(Session session, Audit audit) {
        this.session = session;
        this.audit = audit;
    }

    /** {@return how many reports of the last 30 days were given up, whose platform does not show that it has the request} */
    public int waiting(UUID platformId, Instant now) {
        return session.createNativeQuery(
                        "select cast(count(*) as int) from delivery d where " + GIVEN_UP, Integer.class)
                .setParameter("platform", platformId)
                .setParameter("since", now.minus(RECENT))
                .getSingleResult();
    }

    /** @throws NotPossibleNow when there is none */
    public void send(UUID platformId, Actor by, Instant now) {
        int again = session.createNativeMutationQuery("""
                        update delivery d set status = 'QUEUED', attempt_at = cast(:now as timestamptz), settled_at = null,
                            because = 'sent again on request', changed_at = cast(:now as timestamptz) where
                        """ + GIVEN_UP)
                .setParameter("platform", platformId)
                .setParameter("since", now.minus(RECENT))
                .setParameter("now", now)
                .executeUpdate();
        if (again == 0) {
            throw new NotPossibleNow("already-there", "No report waits to be sent again.");
        }
        audit.record(
                by,
                "platform-connector.sent-again",
                ConnectorKeeping.subject(platformId),
                Map.of("reports", Integer.toString(again)),
                now);
    }
}
