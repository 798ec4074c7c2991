package org.redress.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.redress.removal.RemovalRequest;
import org.redress.support.Database;
import org.redress.support.TestPostgres;
import org.redress.support.Walk;

/** What is noted, when it is counted, and what time alone changes. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class OutcomesTest {
    private static final String LATE =
            "select coalesce(sum(late), 0) from outcome where request_id = '%s' and rule_id = 'US_TIDA'";

    private static final String COUNTED = "select count(*) from outcome where request_id = '%s'";

    @Inject
    Walk walk;

    @Inject
    Outcomes outcomes;

    @Inject
    Repair repair;

    @Inject
    InstantSource time;

    @Inject
    DataSource dataSource;

    @Test
    void a_limit_that_passes_is_counted_though_nothing_is_written() {
        Database database = new Database(dataSource);
        Instant sent = time.instant().minus(Duration.ofHours(49));
        RemovalRequest request = walk.received("https://x.com/somebody/status/4711", sent);
        outcomes.fold(sent.plus(Duration.ofHours(47)));
        assertThat(database.count(LATE, request.id())).isZero();
        outcomes.fold(sent.plus(Duration.ofHours(48)));
        assertThat(database.count(LATE, request.id()))
                .as("late is strictly after due")
                .isZero();
        outcomes.fold(sent.plus(Duration.ofHours(48)).plusMillis(1));
        assertThat(database.count(LATE, request.id())).isEqualTo(1);
    }

    @Test
    void whatever_moves_a_fact_notes_its_request_once_in_the_same_transaction() throws SQLException {
        UUID request = walk.received("https://x.com/somebody/status/4712").id();
        outcomes.fold(time.instant());
        for (String change : List.of(
                "update deadline set due_at = due_at + interval '1 hour' where obligation_id = '%s'",
                "update deadline set removed_because = 'x' where obligation_id = '%s'",
                "update removal_request set status = 'IN_REVIEW' where id = '%s'",
                "update item set generator_id = (select id from generator g where g.id is distinct from item.generator_id limit 1)"
                        + " where id = (select item_id from removal_request where id = '%s')",
                "update case_file set countries = '{FR}' where id = (select case_id from removal_request where id = '%s')",
                "update case_file set status = 'SEALED' where id = (select case_id from removal_request where id = '%s')")) {
            assertThat(notedBy(change.formatted(request), request)).as(change).isEqualTo(1);
        }
        assertThat(notedBy(
                        "update deadline set failures = failures + 1 where obligation_id = '" + request + "'", request))
                .as("what no number depends on")
                .isZero();
    }

    @Test
    void a_repair_finds_what_was_changed_behind_its_back_and_puts_it_right() {
        Database database = new Database(dataSource);
        UUID request = walk.received("https://x.com/somebody/status/4713").id();
        repair.run(time.instant());
        database.run("update outcome set valid = 0 where request_id = '%s' and rule_id = ''", request);
        database.run("update tally set requests = requests + 5 where rule_id = '' and generator = '' and country = ''"
                + " and period = '" + Quarter.of(time.instant()) + "'");
        assertThat(repair.run(time.instant())).isGreaterThan(1);
        assertThat(repair.last().wrong()).isGreaterThan(1);
        assertThat(repair.run(time.instant())).isZero();
        assertThat(database.count("select valid from outcome where request_id = '%s' and rule_id = ''", request))
                .isEqualTo(1);
    }

    @Test
    void one_request_that_cannot_be_counted_is_set_aside_and_said_and_the_rest_is_counted() {
        Database database = new Database(dataSource);
        UUID strange = walk.received("https://x.com/somebody/status/4714").id();
        UUID plain = walk.received("https://x.com/somebody/status/4715").id();
        database.run("alter table outcome add constraint strange check (request_id <> '%s') not valid", strange);
        try {
            assertThat(outcomes.fold(time.instant())).isTrue();
            assertThat(database.count(COUNTED, plain)).isPositive();
            assertThat(database.count(COUNTED, strange)).isZero();
            assertThat(repair.last().aside()).isEqualTo(1);
            repair.run(time.instant());
            assertThat(repair.last().aside()).as("tried in vain").isEqualTo(1);
        } finally {
            database.run("alter table outcome drop constraint strange");
        }
        repair.run(time.instant());
        assertThat(database.count(COUNTED, strange)).isPositive();
        assertThat(repair.last().aside()).isZero();
    }

    private int notedBy(String change, UUID request) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(change);
            try (ResultSet rows = statement.executeQuery(
                    "select count(*) from outcome_touched where request_id = '" + request + "'")) {
                rows.next();
                return rows.getInt(1);
            } finally {
                connection.rollback();
            }
        }
    }
}
