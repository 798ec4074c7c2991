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

/** What the sweep writes, in one statement for a whole batch. The unique key decides what is new: repeating it is harmless. */
@Dependent
class SweepWriter {
    private static final String WRITE = """
            with fact as (
                insert into missed_deadline (deadline_id, due_at, detected_at)
                select missed.deadline, missed.due_at, ?::timestamptz
                from unnest(?::uuid[], ?::timestamptz[]) as missed (deadline, due_at)
                on conflict do nothing),
            climbed as (
                update deadline d set next_rung = n.rung, wake_at = n.wake_at, failures = 0
                from unnest(?::uuid[], ?::text[], ?::timestamptz[]) as n (id, rung, wake_at) where d.id = n.id)
            insert into alert (id, deadline_id, rung, case_id, request_id, holder, raised_at)
            select raised.id, raised.deadline, raised.rung, raised.case_id, raised.request,
                (select held.holder from alert held where held.deadline_id = raised.deadline limit 1), ?::timestamptz
            from unnest(?::uuid[], ?::uuid[], ?::text[], ?::uuid[], ?::uuid[])
                as raised (id, deadline, rung, case_id, request)
            on conflict (deadline_id, rung) where deadline_id is not null
                do update set moot_at = null where alert.moot_at is not null
            returning id
            """;
    private static final String HANDLED = """
            select distinct deadline_id from alert
            where deadline_id = any (?) and rung not in ('REAPPEARED', 'WARNING') and acknowledged_at is not null
            """;

    private static final String SANDBOXES = "select id from platform where sandbox_of is not null";

    /** What follows for one deadline; both empty at the top of the ladder. */
    record Next(UUID deadline, Optional<Ladder.Step> step) {}

    /** What one batch writes. */
    record Batch(List<Awake> missed, List<RaisedAlert> alerts, List<Next> nexts) {}

    /**
     * An alert that became moot is open again when its clock is as if it had never stopped.
     *
     * @return those alerts of the batch that were not there yet
     */
    List<RaisedAlert> write(Connection connection, Batch batch, Instant now) throws SQLException {
        try (PreparedStatement write = connection.prepareStatement(WRITE)) {
            write.setString(1, now.toString());
            array(write, 2, "uuid", batch.missed(), Awake::deadline);
            array(write, 3, "text", batch.missed(), awake -> awake.dueAt().toString());
            array(write, 4, "uuid", batch.nexts(), Next::deadline);
            array(write, 5, "text", batch.nexts(), next -> name(next.step()));
            array(write, 6, "text", batch.nexts(), next -> instant(next.step()));
            write.setString(7, now.toString());
            alerts(write, batch.alerts());
            Set<UUID> fresh = ids(write);
            return batch.alerts().stream()
                    .filter(alert -> fresh.contains(alert.id()))
                    .toList();
        }
    }

    private static void alerts(PreparedStatement write, List<RaisedAlert> alerts) throws SQLException {
        array(write, 8, "uuid", alerts, RaisedAlert::id);
        array(write, 9, "uuid", alerts, RaisedAlert::deadlineId);
        array(write, 10, "text", alerts, alert -> alert.rung().name());
        array(write, 11, "uuid", alerts, RaisedAlert::caseId);
        array(write, 12, "uuid", alerts, RaisedAlert::requestId);
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

    /** {@return the platforms that are sandboxes: their clocks alert nobody} */
    Set<UUID> sandboxes(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(SANDBOXES)) {
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
