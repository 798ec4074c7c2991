package org.redress.support;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;

/** Thousands of cases for as long as a question is planned: the rows are rolled back. */
public final class ManyCases implements AutoCloseable {
    private static final String MUCH = """
            set local session_replication_role = replica;
            insert into case_file (id, reference, code_hash, code_salt, submission, reported_at, status, on_hold,
                capacity, countries, language)
            select gen_random_uuid(), upper(lpad(to_hex(i), 8, '0')), 'much', '', gen_random_uuid(),
                now() - i * interval '1 minute', case when i % 10 = 0 then 'REPORTED' else 'ACCEPTED' end, false,
                'SUBJECT', '{GB}', 'en' from generate_series(1, 5000) i;
            insert into item (id, case_id, position, kind, typed, made, added_at, address_index, host_index, platform_id)
            select c.id, c.id, 1, 'WEB_ADDRESS', '', 'REAL', c.reported_at, sha256(c.id::text::bytea),
                sha256(left(c.id::text, 2)::bytea), (select id from platform order by slug limit 1) from case_file c where code_hash = 'much';
            insert into removal_request (id, item_id, case_id, platform_id, status, prepared_at, sent_at, updated_at)
            select i.id, i.id, i.case_id, (select id from platform order by slug limit 1),
                (array['SENT', 'RECEIVED', 'PREPARED', 'REMOVED', 'GONE'])[1 + abs(hashtext(i.id::text)) % 5],
                i.added_at, i.added_at, i.added_at from item i where typed = '';
            insert into deadline (id, obligation, obligation_id, case_id, platform_id, rule_version_id, state,
                started_at, due_at, stopped_at)
            select gen_random_uuid(), 'REMOVAL_REQUEST', r.id, r.case_id, r.platform_id, v.id,
                case when r.status in ('SENT', 'RECEIVED') then 'RUNNING' else 'STOPPED' end, r.sent_at,
                r.sent_at + interval '2 days', case when r.status not in ('SENT', 'RECEIVED') then r.sent_at end
            from removal_request r, (select id from rule_version order by rule_id limit 2) v
            where r.id = r.case_id;
            delete from worklist_line;
            insert into worklist_line select * from worklist_source;
            analyze worklist_line; analyze case_file; analyze item; analyze removal_request; analyze deadline;
            """;

    private final Connection connection;

    public ManyCases(DataSource database) throws SQLException {
        connection = database.getConnection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(MUCH);
        }
    }

    /** {@return how the database would answer, as text} */
    public String plan(String sql, List<?> parameters) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (PreparedStatement explain = connection.prepareStatement("explain " + sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                Object value = parameters.get(i);
                explain.setObject(i + 1, value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
            }
            try (ResultSet rows = explain.executeQuery()) {
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
            }
        }
        return plan.toString();
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
        }
    }
}
