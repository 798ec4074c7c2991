package org.redress.desk.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.redress.desk.After;
import org.redress.removal.RemovalStatus;
import org.redress.staff.team.Team;
import org.redress.support.ManyCases;
import org.redress.support.TestPostgres;

/** However much waits, a page of the worklist is read along an index. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class WorklistSqlTest {
    private static final Instant LATER = Instant.EPOCH.plusSeconds(4_000_000_000L);
    private static final Map<By, String> VALUES = Map.of(
            By.PLATFORM, "x",
            By.RULE, "us-take-it-down",
            By.ASSIGNEE, new UUID(1, 1).toString(),
            By.COUNTRY, "CY",
            By.LANGUAGE, "cy");

    @Inject
    DataSource database;

    @Inject
    Worklist worklist;

    @Test
    void no_tab_of_the_worklist_reads_a_whole_table() throws SQLException {
        try (ManyCases cases = new ManyCases(database)) {
            for (Tab tab : Tab.values()) {
                isWalked(cases, tab, Filter.NONE);
            }
        }
    }

    @Test
    void no_filter_reads_a_whole_table() throws SQLException {
        try (ManyCases cases = new ManyCases(database)) {
            for (By by : By.values()) {
                if (by != By.STATE) {
                    isWalked(cases, Tab.DUE, new Filter(Map.of(by, VALUES.getOrDefault(by, By.ON))));
                }
            }
            for (RemovalStatus status : RemovalStatus.values()) {
                isWalked(cases, Tab.DUE, new Filter(Map.of(By.STATE, status.name())));
            }
        }
    }

    private void isWalked(ManyCases cases, Tab tab, Filter filter) throws SQLException {
        for (Set<UUID> teams : List.of(Set.<UUID>of(), Set.of(Team.EVERYBODY, new UUID(1, 2)))) {
            Worklist.Reader reader = new Worklist.Reader(new UUID(1, 1), teams);
            Worklist.Question question = worklist.question(tab, filter, After.BEGINNING, reader, LATER);
            assertThat(cases.plan(question.sql(), question.parameters()))
                    .as(tab + " " + filter + " " + teams)
                    .doesNotContainPattern("Seq Scan on (deadline|worklist_line|removal_request|case_file)");
        }
    }
}
