package org.redress.alert;

import jakarta.enterprise.context.Dependent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.redress.policy.Ladder;

/** The sweep's few statements, each for a whole batch. The unique key decides what is new, so repeating one is harmless. */
@Dependent
class SweepWriter {
    private static final String MISSES = """
            insert into missed_deadline (deadline_id, due_at, detected_at)
            select missed.deadline, missed.due_at, ?::timestamptz
            from unnest(?::uuid[], ?::timestamptz[]) as missed (deadline, due_at)
            on conflict do nothing
            """;
    private static final String ALERTS = """
            insert into alert (id, deadline_id, rung, case_id, request_id, raised_at)
            select raised.id, raised.deadline, raised.rung, raised.case_id, raised.request, ?::timestamptz
            from unnest(?::uuid[], ?::uuid[], ?::text[], ?::uuid[], ?::uuid[])
                as raised (id, deadline, rung, case_id, request)
            on conflict (deadline_id, rung) where deadline_id is not null
                do update set moot_at = null where alert.moot_at is not null
            returning id
            """;
    private static final String CLIMB = """
            update deadline d set next_rung = n.rung, wake_at = n.wake_at, failures = 0
            from unnest(?::uuid[], ?::text[], ?::timestamptz[]) as n (id, rung, wake_at) where d.id = n.id
            """;
    private static final String HANDLED = """
            select distinct deadline_id from alert
            where deadline_id = any (?) and rung <> 'WARNING' and acknowledged_at is not null
            """;

    /** What follows for one deadline; both empty at the top of the ladder. */
    record Next(UUID deadline, Optional<Ladder.Step> step) {}

    void misses(Connection connection, List<Awake> missed, Instant now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(MISSES)) {
            insert.setString(1, now.toString());
            array(insert, 2, "uuid", missed, Awake::deadline);
            array(insert, 3, "text", missed, awake -> awake.dueAt().toString());
            insert.executeUpdate();
        }
    }

    /**
     * An alert that became moot is open again when its clock is as if it had never stopped.
     *
     * @return those of {@code alerts} that were not there yet
     */
    List<RaisedAlert> alerts(Connection connection, List<RaisedAlert> alerts, Instant now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(ALERTS)) {
            insert.setString(1, now.toString());
            array(insert, 2, "uuid", alerts, RaisedAlert::id);
            array(insert, 3, "uuid", alerts, RaisedAlert::deadlineId);
            array(insert, 4, "text", alerts, alert -> alert.rung().name());
            array(insert, 5, "uuid", alerts, RaisedAlert::caseId);
            array(insert, 6, "uuid", alerts, RaisedAlert::requestId);
            Set<UUID> fresh = ids(insert);
            return alerts.stream().filter(alert -> fresh.contains(alert.id())).toList();
        }
    }

    void climb(Connection connection, List<Next> nexts) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(CLIMB)) {
            array(update, 1, "uuid", nexts, Next::deadline);
            array(update, 2, "text", nexts, next -> name(next.step()));
            array(update, 3, "text", nexts, next -> instant(next.step()));
            update.executeUpdate();
        }
    }

    /** {@return those of {@code deadlines} whose miss somebody acknowledged} */
    Set<UUID> handled(Connection connection, Collection<UUID> deadlines) throws SQLException {
        if (deadlines.isEmpty()) {
            return Set.of();
        }
        try (PreparedStatement query = connection.prepareStatement(HANDLED)) {
            query.setArray(1, connection.createArrayOf("uuid", deadlines.toArray()));
            return ids(query);
        }
    }

    private static Set<UUID> ids(PreparedStatement statement) throws SQLException {
        Set<UUID> ids = new HashSet<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
        }
        return ids;
    }

    private static @Nullable String name(Optional<Ladder.Step> step) {
        return step.map(it -> it.rung().name()).orElse(null);
    }

    private static @Nullable String instant(Optional<Ladder.Step> step) {
        return step.map(it -> it.at().toString()).orElse(null);
    }

    private static <T> void array(
            PreparedStatement statement, int index, String type, List<T> rows, Function<T, @Nullable Object> column)
            throws SQLException {
        statement.setArray(
                index,
                statement
                        .getConnection()
                        .createArrayOf(type, rows.stream().map(column).toArray()));
    }
}
