package org.redress.alert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.policy.Rung;

/** A deadline that woke, as the sweep reads and locks it. */
record Awake(
        UUID deadline,
        @Nullable UUID caseId,
        @Nullable UUID request,
        @Nullable UUID platform,
        UUID ruleVersion,
        Instant dueAt,
        Rung rung) {
    private static final String COLUMNS = """
            select id, case_id, case when obligation = 'REMOVAL_REQUEST' then obligation_id end, platform_id,
                rule_version_id, due_at, next_rung
            from deadline
            """;
    /** Parameters: now, how many. In due order, and past whatever another node holds. */
    static final String BATCH =
            COLUMNS + "where wake_at < ?::timestamptz order by wake_at limit ? for update skip locked";
    /** Parameters: now, the deadline. */
    static final String ONE = COLUMNS + "where wake_at < ?::timestamptz and id = ?::uuid for update skip locked";

    static Awake in(ResultSet row) throws SQLException {
        return new Awake(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getObject(4, UUID.class),
                row.getObject(5, UUID.class),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                Rung.valueOf(row.getString(7)));
    }

    RaisedAlert raise(UUID alert, Rung reached, Instant now) {
        return new RaisedAlert(alert, deadline, reached, caseId, request, platform, dueAt, now);
    }
}
