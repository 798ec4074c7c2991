package org.redress.delivery.calls;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.redress.alert.Alerts;
import org.redress.alert.RaisedAlert;

/** Open alerts that wait for a member's webhook to take them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class WaitingAlerts {
    private static final int MOST = 1_000;
    private static final String WAITING = """
            select a.id, d.id, a.case_id, a.request_id, d.platform_id, d.due_at, a.raised_at
            from delivery w join alert a on a.id = w.alert_id join deadline d on d.id = a.deadline_id
            where w.stream = :stream and w.attempt_at is not null
                and a.acknowledged_at is null and a.moot_at is null
            order by w.position limit :most
            """;
    /** One whose latest attempt is not recorded yet is under way, and waits for no other. */
    private static final String AT_ONCE = """
            update delivery w set attempt_at = cast(:now as timestamptz)
            where w.stream = :stream and w.attempt_at > :now and w.status = 'FAILED'
                and exists (select from delivery_attempt t where t.delivery_id = w.id and t.number = w.attempts)
            """;

    private final Session session;
    private final Alerts alerts;

    WaitingAlerts(Session session, Alerts alerts) {
        this.session = session;
        this.alerts = alerts;
    }

    /**
     * A member's webhook works again, goes to another address or is gone: what it did not take is looked at at once. It
     * leaves in order, so whatever is raised from now on would else wait for hours behind it while nobody else is called.
     */
    public void tryAgain(UUID member, Instant now) {
        session.createNativeMutationQuery(AT_ONCE)
                .setParameter("stream", stream(member))
                .setParameter("now", now)
                .executeUpdate();
    }

    private static String stream(UUID member) {
        return "alert-webhook:" + member;
    }

    /** {@return the oldest first, a thousand at most} */
    public List<RaisedAlert> ofWebhook(UUID member) {
        return session
                .createNativeQuery(WAITING, Object[].class)
                .setParameter("stream", stream(member))
                .setParameter("most", MOST)
                .getResultList()
                .stream()
                .map(row -> new RaisedAlert(
                        (UUID) row[0],
                        (UUID) row[1],
                        alerts.get((UUID) row[0]).rung(),
                        (UUID) row[2],
                        (UUID) row[3],
                        (UUID) row[4],
                        (Instant) row[5],
                        (Instant) row[6]))
                .toList();
    }
}
