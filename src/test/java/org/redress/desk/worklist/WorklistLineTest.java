package org.redress.desk.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.support.Database;
import org.redress.support.RunningClocks;
import org.redress.support.TestPostgres;

/** The lines that the worklist reads are what the other tables say, after every commit. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class WorklistLineTest {
    private static final Instant DUE = Instant.parse("2099-01-01T00:00:00Z");

    @Inject
    DataSource dataSource;

    private Database database;
    private UUID caseId;
    private UUID deadline;

    @BeforeEach
    void a_case_with_a_clock() {
        database = new Database(dataSource);
        RunningClocks clocks = new RunningClocks(database);
        caseId = clocks.caseFile();
        deadline = clocks.deadline(caseId, clocks.rule(RunningClocks.LADDER), DUE, "MISSED", DUE);
    }

    @Test
    void every_line_of_every_case_is_what_its_source_says() {
        assertThat(database.list("""
                select id::text from (select * from worklist_source except select * from worklist_line) missing
                union all select id::text from (select * from worklist_line except select * from worklist_source) stale
                """)).isEmpty();
    }

    @Test
    void a_line_comes_with_its_clock_and_goes_when_it_stops() {
        assertThat(lines("due_at = '2099-01-01Z'")).containsExactly(deadline.toString());
        database.run("update deadline set due_at = '2099-02-01Z' where id = '%s'".formatted(deadline));
        assertThat(lines("due_at = '2099-02-01Z'")).containsExactly(deadline.toString());
        database.run("update deadline set state = 'STOPPED', stopped_at = now(), next_rung = null, wake_at = null"
                + " where id = '" + deadline + "'");
        assertThat(lines("true")).isEmpty();
    }

    @Test
    void a_line_follows_its_case() {
        database.run("update case_file set language = 'cy', countries = '{GB}' where id = '%s'".formatted(caseId));
        assertThat(lines("language = 'cy' and countries = '{GB}'")).hasSize(1);
        database.run("update case_file set status = 'SEALED' where id = '%s'".formatted(caseId));
        assertThat(lines("true")).isEmpty();
    }

    @Test
    void nothing_is_left_of_which_cases_were_touched() {
        assertThat(database.list("select case_id::text from worklist_stale")).isEmpty();
    }

    @Test
    void of_two_that_write_at_once_neither_is_forgotten() throws Exception {
        UUID second = new RunningClocks(database)
                .deadline(caseId, new RunningClocks(database).rule(RunningClocks.LADDER), DUE, "MISSED", DUE);
        try (Connection one = dataSource.getConnection();
                Statement statement = one.createStatement()) {
            one.setAutoCommit(false);
            statement.execute("update deadline set due_at = '2099-03-01Z' where id = '%s'".formatted(deadline));
            statement.execute("set constraints all immediate");
            CompletableFuture<Void> other = CompletableFuture.runAsync(
                    () -> database.run("update deadline set due_at = '2099-04-01Z' where id = '%s'".formatted(second)));
            waitsForTheFirst(statement);
            one.commit();
            other.get(10, TimeUnit.SECONDS);
        }
        assertThat(lines("due_at in ('2099-03-01Z', '2099-04-01Z')")).hasSize(2);
    }

    private static void waitsForTheFirst(Statement statement) throws SQLException {
        boolean waits = false;
        while (!waits) {
            try (var rows = statement.executeQuery(
                    "select exists (select from pg_locks where locktype = 'advisory' and not granted)")) {
                rows.next();
                waits = rows.getBoolean(1);
            }
        }
    }

    private List<String> lines(String condition) {
        return database.list(
                "select id::text from worklist_line where case_id = '%s' and %s".formatted(caseId, condition));
    }
}
