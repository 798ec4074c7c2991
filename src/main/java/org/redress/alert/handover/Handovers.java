package org.redress.alert.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.redress.NotAcceptable;
import org.redress.NotFound;
import org.redress.NotPossibleNow;
import org.redress.alert.Alert;
import org.redress.alert.AlertSight;
import org.redress.alert.AlertSignal;
import org.redress.alert.Alerts;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.Subject;
import org.redress.staff.Role;
import org.redress.staff.StaffMembers;

/**
 * Hands alerts over. All rungs of a clock go together, and so do those still to come. It is no acknowledgement: the
 * ladder climbs on until the one who has it now, or anybody else, acknowledges.
 */
@ApplicationScoped
@Transactional
public class Handovers {
    private static final int LONGEST_REASON = 500;
    private static final String ALL_RUNGS = "update alert set holder = :taker where deadline_id = :deadline";

    private final Alerts alerts;
    private final AlertHandovers handovers;
    private final StaffMembers members;
    private final AlertSight sight;
    private final Audit audit;
    private final Session session;
    private final Event<AlertHandedOver> event;

    Handovers(
            Alerts alerts,
            AlertHandovers handovers,
            StaffMembers members,
            AlertSight sight,
            Audit audit,
            Session session,
            Event<AlertHandedOver> event) {
        this.alerts = alerts;
        this.handovers = handovers;
        this.members = members;
        this.sight = sight;
        this.audit = audit;
        this.session = session;
        this.event = event;
    }

    /**
     * @throws NotAcceptable without a reason or a colleague who works on cases and may open this one
     * @throws NotPossibleNow {@code over} when nothing is open, {@code already-there} when they have it,
     *     {@code handed-over} when somebody else handed it over meanwhile
     */
    public void handOver(UUID alertId, Handing asked, Actor by, Instant now) {
        UUID to = colleague(asked.to());
        String reason = acceptable(asked.reason());
        Alert alert = locked(alertId);
        if (!sight.isOpenTo(to, alert)) {
            throw new NotAcceptable("to", "They cannot open this case: choose somebody of its team, or a supervisor.");
        }
        UUID holder = alert.holder().orElse(null);
        refuse(alert, holder, asked.seen(), to);
        UUID deadline = alert.deadlineId().orElseThrow(() -> new NotFound("clock"));
        UUID giver = UUID.fromString(by.id());
        handovers.persist(new AlertHandover(
                UUID.randomUUID(),
                new AlertHandover.Clock(deadline, alert.caseId(), handovers.countOf(deadline) + 1),
                new AlertHandover.Gift(giver, to, reason),
                now));
        session.flush();
        session.createNativeMutationQuery(ALL_RUNGS)
                .setParameter("taker", to)
                .setParameter("deadline", deadline)
                .executeUpdate();
        audit.record(
                by,
                "alert.handed-over",
                new Subject("alert", alertId.toString(), alert.caseId()),
                Map.of("from", holder == null ? "nobody" : holder.toString(), "to", to.toString()),
                now);
        event.fire(new AlertHandedOver(alertId, giver, to, now));
        session.doWork(AlertSignal::send);
    }

    /** The sweep locks the deadline before it writes alerts, so whoever changes alerts does the same. */
    private Alert locked(UUID alertId) {
        Alert alert = alerts.get(alertId);
        session.createNativeQuery("select id from deadline where id = :id for update", UUID.class)
                .setParameter("id", alert.deadlineId().orElse(null), UUID.class)
                .getResultList();
        session.refresh(alert, LockModeType.PESSIMISTIC_WRITE);
        return alert;
    }

    private static void refuse(Alert alert, @Nullable UUID holder, @Nullable UUID seen, UUID to) {
        if (!alert.isOpen()) {
            throw new NotPossibleNow("over", "Somebody has acknowledged it, or the clock has stopped.");
        }
        if (to.equals(holder)) {
            throw new NotPossibleNow("already-there", "They have it already.");
        }
        if (holder != null && !holder.equals(seen) || holder == null && seen != null) {
            throw new NotPossibleNow(
                    "handed-over",
                    "Somebody has handed this over in the meantime. See who has it now, then decide again."
                            + " What you typed is still here.");
        }
    }

    private UUID colleague(@Nullable UUID to) {
        return members.findByIdOptional(to == null ? new UUID(0, 0) : to)
                .filter(member -> member.roles().contains(Role.CASEWORKER)
                        || member.roles().contains(Role.SUPERVISOR))
                .orElseThrow(() -> new NotAcceptable("to", "Choose a colleague who works on cases."))
                .id();
    }

    private static String acceptable(String reason) {
        String words = reason.strip();
        if (words.isEmpty() || words.length() > LONGEST_REASON) {
            throw new NotAcceptable("reason", "Say in 1 to " + LONGEST_REASON + " characters why you hand it over.");
        }
        return words;
    }
}
