package org.redress.desk.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.redress.support.TestPostgres;

/** However much waits, a page of the worklist is read along an index. The rows are rolled back. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class WorklistSqlTest {
    private static final String MUCH = """
            insert into case_file (id, reference, code_hash, code_salt, submission, reported_at, status, on_hold,
                capacity, countries, language)
            select gen_random_uuid(), upper(lpad(to_hex(i), 8, '0')), 'much', '', gen_random_uuid(),
                now() - i * interval '1 minute', case when i % 10 = 0 then 'REPORTED' else 'ACCEPTED' end, false,
                'SUBJECT', '{GB}', 'en' from generate_series(1, 5000) i;
            insert into item (id, case_id, position, kind, typed, made, added_at)
            select c.id, c.id, 1, 'WEB_ADDRESS', '', 'REAL', c.reported_at from case_file c where code_hash = 'much';
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
            analyze case_file; analyze item; analyze removal_request; analyze deadline;
            """;

    @Inject
    DataSource database;

    @Test
    void no_tab_of_the_worklist_reads_a_whole_table() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute(MUCH);
                for (Tab tab : Tab.values()) {
                    assertThat(plan(connection, tab))
                            .as(tab.name())
                            .doesNotContainPattern("Seq Scan on (deadline|removal_request|case_file)");
                }
            } finally {
                connection.rollback();
            }
        }
    }

    private static String plan(Connection connection, Tab tab) throws SQLException {
        List<Object> parameters = new ArrayList<>(List.of(Instant.EPOCH.atOffset(ZoneOffset.UTC), new UUID(0, 0)));
        if (tab == Tab.LATE) {
            parameters.add(Instant.EPOCH.plusSeconds(4_000_000_000L).atOffset(ZoneOffset.UTC));
        }
        if (tab == Tab.MINE) {
            parameters.add(new UUID(1, 1));
        }
        parameters.add(Worklist.PAGE + 1);
        StringBuilder plan = new StringBuilder();
        try (PreparedStatement explain = connection.prepareStatement("explain " + WorklistSql.of(tab))) {
            for (int i = 0; i < parameters.size(); i++) {
                explain.setObject(i + 1, parameters.get(i));
            }
            try (ResultSet rows = explain.executeQuery()) {
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
            }
        }
        return plan.toString();
    }
}
