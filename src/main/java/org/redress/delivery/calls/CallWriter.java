package org.redress.delivery.calls;

import jakarta.enterprise.context.Dependent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes calls as deliveries. What was held back for somebody leaves with what cannot wait any longer. */
@Dependent
class CallWriter {
    private static final String LETTERS = """
            insert into delivery (id, kind, topic, recipient, stream, platform_id, case_id, request_id, alert_id,
                body, status, queued_at, attempt_at)
            select gen_random_uuid(), 'LETTER_TO_STAFF', w.topic, cast(w.member as text),
                'staff:' || w.member, w.platform, w.case_id, w.request, w.alert,
                '', 'QUEUED', ?::timestamptz, coalesce(w.held, ?::timestamptz)
            from unnest(?::uuid[], ?::text[], ?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::timestamptz[])
                with ordinality as w (member, topic, platform, case_id, request, alert, held, place)
            order by w.place
            on conflict do nothing
            """;
    /** Deliveries of one stream leave in order, so one that is held would hold up what goes out at once. */
    private static final String RELEASE = """
            update delivery set attempt_at = ?::timestamptz
            where stream = any (?) and kind = 'LETTER_TO_STAFF' and attempt_at > ?::timestamptz and attempts = 0
            """;

    void write(Connection connection, List<StaffCalls.Called> calls, Instant now) throws SQLException {
        release(connection, calls, now);
        try (PreparedStatement write = connection.prepareStatement(LETTERS)) {
            write.setString(1, now.toString());
            write.setString(2, now.toString());
            array(write, 3, "uuid", calls, each -> each.call().member());
            array(write, 4, "text", calls, StaffCalls.Called::topic);
            array(write, 5, "uuid", calls, each -> each.alert().platformId());
            array(write, 6, "uuid", calls, each -> each.alert().caseId());
            array(write, 7, "uuid", calls, each -> each.alert().requestId());
            array(write, 8, "uuid", calls, each -> each.alert().id());
            array(
                    write,
                    9,
                    "text",
                    calls,
                    each -> each.call().held().map(Instant::toString).orElse(null));
            write.executeUpdate();
        }
    }

    private static void release(Connection connection, List<StaffCalls.Called> calls, Instant now) throws SQLException {
        Object[] streams = calls.stream()
                .filter(each -> each.call().held().isEmpty())
                .map(each -> "staff:" + each.call().member())
                .distinct()
                .toArray();
        if (streams.length > 0) {
            release(connection, streams, now, now);
        }
    }

    /** @param leaves when they are sent instead */
    static void release(Connection connection, Object[] streams, Instant leaves, Instant now) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(RELEASE)) {
            update.setString(1, leaves.toString());
            update.setArray(2, connection.createArrayOf("text", streams));
            update.setString(3, now.toString());
            update.executeUpdate();
        }
    }

    private static void array(
            PreparedStatement statement,
            int index,
            String type,
            List<StaffCalls.Called> rows,
            Function<StaffCalls.Called, @Nullable Object> column)
            throws SQLException {
        statement.setArray(
                index,
                statement
                        .getConnection()
                        .createArrayOf(type, rows.stream().map(column).toArray()));
    }
}
