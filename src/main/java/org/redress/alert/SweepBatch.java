package org.redress.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.Entry;
import org.redress.audit.Subject;
import org.redress.policy.Rung;

/** One transaction of the sweep: facts, alerts, next steps, audit and outgoing rows commit together or not at all. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class SweepBatch {
    private static final Actor SWEEP = Actor.system("sweep");
    private static final Set<Rung> UNTIL_ACKNOWLEDGED = Set.of(Rung.SUPERVISORS, Rung.SECOND_CHANNEL);

    private final Session session;
    private final Ladders ladders;
    private final SweepWriter writer;
    private final Audit audit;
    private final Event<AlertsRaised> event;

    SweepBatch(Session session, Ladders ladders, SweepWriter writer, Audit audit, Event<AlertsRaised> event) {
        this.session = session;
        this.ladders = ladders;
        this.writer = writer;
        this.audit = audit;
        this.event = event;
    }

    /** What one batch did. */
    record Done(int woken, int raised) {}

    Done batch(Instant now, int limit) {
        return session.doReturningWork(connection -> run(connection, locked(connection, Awake.BATCH, now, limit), now));
    }

    Done one(Instant now, UUID deadline) {
        return session.doReturningWork(
                connection -> run(connection, locked(connection, Awake.ONE, now, deadline), now));
    }

    private Done run(Connection connection, List<Awake> woken, Instant now) throws SQLException {
        if (woken.isEmpty()) {
            return new Done(0, 0);
        }
        Set<UUID> handled = handled(connection, woken, now);
        List<Awake> missed = new ArrayList<>();
        List<RaisedAlert> alerts = new ArrayList<>();
        List<SweepWriter.Next> nexts = new ArrayList<>();
        for (Awake awake : woken) {
            Climb climb = climb(connection, awake, now);
            for (Rung rung : climb.reached()) {
                if (rung == Rung.MISSED) {
                    missed.add(awake);
                }
                if (!handled.contains(awake.deadline()) || !UNTIL_ACKNOWLEDGED.contains(rung)) {
                    alerts.add(awake.raise(UUID.randomUUID(), rung, now));
                }
            }
            nexts.add(new SweepWriter.Next(awake.deadline(), climb.next()));
        }
        writer.misses(connection, missed, now);
        List<RaisedAlert> fresh = writer.alerts(connection, alerts, now);
        writer.climb(connection, nexts);
        tell(connection, fresh, now);
        return new Done(woken.size(), fresh.size());
    }

    private void tell(Connection connection, List<RaisedAlert> fresh, Instant now) throws SQLException {
        if (!fresh.isEmpty()) {
            audit.recordAll(fresh.stream().map(alert -> entry(alert, now)).toList());
            event.fire(new AlertsRaised(fresh));
            AlertSignal.send(connection);
        }
    }

    private Climb climb(Connection connection, Awake awake, Instant now) throws SQLException {
        return Climb.from(awake.rung(), ladders.of(awake.ruleVersion(), connection), awake.dueAt(), now);
    }

    private Set<UUID> handled(Connection connection, List<Awake> woken, Instant now) throws SQLException {
        List<UUID> climbing = woken.stream()
                .filter(awake -> awake.rung() != Rung.WARNING && awake.rung() != Rung.MISSED)
                .map(Awake::deadline)
                .toList();
        return writer.handled(connection, climbing);
    }

    private static List<Awake> locked(Connection connection, String query, Instant now, Object which)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setString(1, now.toString());
            select.setObject(2, which);
            List<Awake> woken = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    woken.add(Awake.in(rows));
                }
            }
            return woken;
        }
    }

    private static Entry entry(RaisedAlert alert, Instant now) {
        String rung = alert.rung().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Entry(
                SWEEP,
                "deadline." + rung,
                Subject.of("deadline", alert.deadlineId(), alert.caseId()),
                Map.of("alert", alert.id().toString(), "due_at", alert.dueAt().toString()),
                now);
    }
}
