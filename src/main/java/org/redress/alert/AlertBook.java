package org.redress.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.redress.NotAcceptable;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.Subject;
import org.redress.removal.ClocksStopped;

/** Where alerts are acknowledged, and become moot when the duty is met first. */
@ApplicationScoped
@Transactional
public class AlertBook {
    private static final int LONGEST_REASON = 500;

    private final Alerts alerts;
    private final WaitingRungs waiting;
    private final AlertSight sight;
    private final Audit audit;
    private final Session session;

    AlertBook(Alerts alerts, WaitingRungs waiting, AlertSight sight, Audit audit, Session session) {
        this.alerts = alerts;
        this.waiting = waiting;
        this.sight = sight;
        this.audit = audit;
        this.session = session;
    }

    /**
     * Somebody takes it on: every open alert of the same deadline is acknowledged with it, and the ladder skips
     * supervisors and the second channel. The regulator's rung stays for as long as the clock runs. Whoever cannot open the
     * case sees the alert, and silences it for nobody.
     *
     * @param reason what is being done about it; nothing personal
     * @throws NotAcceptable without a reason, and for a case of another team
     * @throws org.redress.NotPossibleNow when it was acknowledged or has become moot
     */
    public void acknowledge(UUID alertId, String reason, Actor by, Instant now) {
        String because = acceptable(reason);
        Alert alert = alerts.get(alertId);
        if (!sight.isOpenTo(UUID.fromString(by.id()), alert)) {
            throw new NotAcceptable("reason", "You cannot open this case: leave it to its team and to supervisors.");
        }
        alert.deadlineId().ifPresent(waiting::lock);
        session.refresh(alert, LockModeType.PESSIMISTIC_WRITE);
        acknowledge(alert, because, by, now);
        alert.deadlineId().ifPresent(deadline -> {
            session.flush();
            alerts.openOfDeadlineLocked(deadline).forEach(other -> acknowledge(other, because, by, now));
            waiting.skipHandled(deadline);
        });
        session.doWork(AlertSignal::send);
    }

    /** The duty was met or withdrawn, in the same transaction: nobody needs to act any more. */
    void moot(@Observes ClocksStopped stopped) {
        session.doWork(connection -> {
            Alerts.moot(connection, stopped.deadlineIds(), stopped.at());
            AlertSignal.send(connection);
        });
    }

    private void acknowledge(Alert alert, String because, Actor by, Instant now) {
        alert.acknowledge(UUID.fromString(by.id()), because, now);
        audit.record(
                by,
                "alert.acknowledged",
                new Subject("alert", alert.id().toString(), alert.caseId()),
                Map.of("rung", alert.rung().name()),
                now);
    }

    private static String acceptable(String reason) {
        String words = reason.strip();
        if (words.isEmpty() || words.length() > LONGEST_REASON) {
            throw new NotAcceptable("reason", "Say in 1 to " + LONGEST_REASON + " characters what is being done.");
        }
        return words;
    }
}
