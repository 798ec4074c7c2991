package org.redress.delivery.calls;

import jakarta.enterprise.context.Dependent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redress.alert.AlertSight;

/** Writes calls as deliveries. What was held back for somebody leaves with what cannot wait any longer. */
@Dependent
class CallWriter {
    private static final String CALLS = """
            from unnest(?::uuid[], ?::text[], ?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::timestamptz[])
                with ordinality as w (member, topic, platform, case_id, request, alert, held, place)
            """;
    private static final String INSERT = """
            insert into delivery (id, kind, topic, recipient, stream, platform_id, case_id, request_id, alert_id,
                status, queued_at, attempt_at, body)
            select gen_random_uuid(), '%s', w.topic, cast(w.member as text), '%s' || w.member, w.platform, w.case_id,
                w.request, w.alert, 'QUEUED', ?::timestamptz, coalesce(w.held, ?::timestamptz), """;
    private static final String LETTERS = INSERT.formatted("LETTER_TO_STAFF", "staff:") + "'' " + CALLS + """
            join staff_member s on s.id = w.member and s.mail_on and s.email is not null
            order by w.place on conflict do nothing
            """;
    /** What a webhook says: the case's reference, the platform and the due time; nothing intimate. */
    static final String DATA = """
            jsonb_build_object('alert_id', a.id, 'case', nullif(%s, ''), 'about', d.about, 'platform', p.name,
                'due_at', d.due_at)
            """.formatted(AlertSight.REFERENCE);

    private static final String WEBHOOKS = INSERT.formatted("WEBHOOK_TO_STAFF", "alert-webhook:")
            + "cast(jsonb_build_object('type', w.topic, 'timestamp', a.raised_at, 'data', " + DATA + ") as text) "
            + CALLS
            + """
            join alert_webhook h on h.member = w.member
            join alert a on a.id = w.alert join deadline d on d.id = a.deadline_id
            left join case_file c on c.id = a.case_id left join platform p on p.id = %s
            order by w.place on conflict do nothing
            """.formatted(AlertSight.PLATFORM);
    /** Deliveries of one stream leave in order, so one that is held would hold up what goes out at once. */
    private static final String RELEASE = """
            update delivery set attempt_at = ?::timestamptz
            where stream = any (?) and kind in ('LETTER_TO_STAFF', 'WEBHOOK_TO_STAFF') and attempt_at > ?::timestamptz and attempts = 0
            """;

    void write(Connection connection, List<StaffCalls.Called> calls, Instant now) throws SQLException {
        release(connection, calls, now);
        write(connection, LETTERS, calls, now);
        write(connection, WEBHOOKS, calls, now);
    }

    private static void write(Connection connection, String insert, List<StaffCalls.Called> calls, Instant now)
            throws SQLException {
        try (PreparedStatement write = connection.prepareStatement(insert)) {
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
                .flatMap(each -> streams(each.call().member()))
                .distinct()
                .toArray();
        if (streams.length > 0) {
            release(connection, streams, now, now);
        }
    }

    /** {@return the streams in which alerts reach a member} */
    static Stream<String> streams(UUID member) {
        return Stream.of("staff:" + member, "alert-webhook:" + member);
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
