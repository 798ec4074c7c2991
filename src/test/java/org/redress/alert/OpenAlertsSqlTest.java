package org.redress.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.support.TestPostgres;

/** Ten thousand clocks missed at once, before the database has looked at the table again. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class OpenAlertsSqlTest {
    private static final int CLOCKS = 10_000;
    private static final UUID MEMBER = new UUID(1, 1);
    private static final Pattern READ = Pattern.compile("rows=([\\d.]+) loops=(\\d+)");

    /** Goes before the real table in this connection alone, and is never analysed. */
    private static final String MISSED = """
            create temporary table alert (like public.alert including indexes) on commit drop;
            insert into alert (id, deadline_id, rung, holder, raised_at)
            select gen_random_uuid(), clock, rung, '%s', now() - i * interval '1 second'
            from (select i, gen_random_uuid() clock from generate_series(1, %d) i) missed,
                unnest(array['WARNING', 'MISSED']) rung
            """.formatted(MEMBER, CLOCKS);

    @Inject
    DataSource database;

    private Connection connection;

    @BeforeEach
    void miss() throws SQLException {
        connection = database.getConnection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(MISSED);
        }
    }

    @AfterEach
    void forget() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void a_page_of_all_alerts_reads_each_open_one_a_few_times_at_most() throws SQLException {
        assertThat(read(OpenAlerts.ALL_PAGE)).isBetween(1L, 30L * CLOCKS);
    }

    @Test
    void a_page_of_a_members_alerts_reads_each_of_theirs_a_few_times() throws SQLException {
        assertThat(read(OpenAlerts.MY_PAGE)).isBetween(2L * CLOCKS, 30L * CLOCKS);
    }

    /** {@return how many rows all steps of the plan handed on, each time that they ran} */
    private long read(String page) throws SQLException {
        String sql = page.replace(":limit", "26")
                .replace(":most", "100")
                .replace(":me", "'" + MEMBER + "'")
                .replace(":at", "timestamptz '1970-01-01 00:00:00Z'")
                .replace(":id", "uuid '00000000-0000-0000-0000-000000000000'");
        double read = 0;
        try (Statement statement = connection.createStatement();
                ResultSet plan = statement.executeQuery("explain (analyze, timing off) " + sql)) {
            while (plan.next()) {
                Matcher step = READ.matcher(plan.getString(1).replaceFirst("^.*\\(actual ", ""));
                if (step.find()) {
                    read += Double.parseDouble(step.group(1)) * Long.parseLong(step.group(2));
                }
            }
        }
        return (long) read;
    }
}
