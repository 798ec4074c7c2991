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
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.redress.audit.Actor;
import org.redress.policy.Ladder;
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
    private final Raising raising;
    private final Event<RungRehearsed> rehearsed;

    SweepBatch(Session session, Ladders ladders, SweepWriter writer, Raising raising, Event<RungRehearsed> rehearsed) {
        this.session = session;
        this.ladders = ladders;
        this.writer = writer;
        this.raising = raising;
        this.rehearsed = rehearsed;
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
        Map<Awake, Climb> climbs = new LinkedHashMap<>();
        Map<UUID, Ladder> known = woken.isEmpty()
                ? Map.of()
                : ladders.of(woken.stream().map(Awake::ruleVersion).toList(), connection);
        for (Awake awake : woken) {
            Ladder ladder = Objects.requireNonNull(known.get(awake.ruleVersion()), "a rule version without a row");
            climbs.put(awake, Climb.from(awake.rung(), ladder, awake.dueAt(), now));
        }
        List<RaisedAlert> fresh = woken.isEmpty() ? List.of() : write(connection, climbs, now);
        raising.tell(connection, fresh, SWEEP, now);
        return new Done(woken.size(), fresh.size());
    }

    private List<RaisedAlert> write(Connection connection, Map<Awake, Climb> climbs, Instant now) throws SQLException {
        Set<UUID> handled = writer.handled(connection, deadlines(climbs, UNTIL_ACKNOWLEDGED));
        Set<UUID> sandboxes = writer.sandboxes(connection);
        List<RaisedAlert> alerts = new ArrayList<>();
        List<RaisedAlert> rehearsals = new ArrayList<>();
        List<SweepWriter.Next> nexts = new ArrayList<>();
        climbs.forEach((awake, climb) -> {
            climb.reached().stream()
                    .filter(rung -> !UNTIL_ACKNOWLEDGED.contains(rung) || !handled.contains(awake.deadline()))
                    .forEach(rung -> (sandboxes.contains(awake.platform()) ? rehearsals : alerts)
                            .add(awake.raise(UUID.randomUUID(), rung, now)));
            nexts.add(new SweepWriter.Next(awake.deadline(), climb.next()));
        });
        rehearsals.forEach(each -> RungRehearsed.of(each).ifPresent(rehearsed::fire));
        return writer.write(connection, new SweepWriter.Batch(misses(climbs), alerts, nexts), now);
    }

    private static List<Awake> misses(Map<Awake, Climb> climbs) {
        return climbs.entrySet().stream()
                .filter(entry -> entry.getValue().reached().contains(Rung.MISSED))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<UUID> deadlines(Map<Awake, Climb> climbs, Set<Rung> rungs) {
        return climbs.entrySet().stream()
                .filter(entry -> !Collections.disjoint(entry.getValue().reached(), rungs))
                .map(entry -> entry.getKey().deadline())
                .toList();
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
}
