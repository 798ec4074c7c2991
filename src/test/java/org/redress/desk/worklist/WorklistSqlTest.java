package org.redress.desk.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.redress.support.ManyCases;
import org.redress.support.TestPostgres;

/** However much waits, a page of the worklist is read along an index. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class WorklistSqlTest {
    @Inject
    DataSource database;

    @Test
    void no_tab_of_the_worklist_reads_a_whole_table() throws SQLException {
        try (ManyCases cases = new ManyCases(database)) {
            for (Tab tab : Tab.values()) {
                assertThat(cases.plan(WorklistSql.of(tab), parameters(tab)))
                        .as(tab.name())
                        .doesNotContainPattern("Seq Scan on (deadline|removal_request|case_file)");
            }
        }
    }

    private static List<Object> parameters(Tab tab) {
        List<Object> parameters = new ArrayList<>(List.of(Instant.EPOCH, new UUID(0, 0)));
        if (tab == Tab.LATE) {
            parameters.add(Instant.EPOCH.plusSeconds(4_000_000_000L));
        }
        if (tab == Tab.MINE) {
            parameters.add(new UUID(1, 1));
        }
        parameters.add(Worklist.PAGE + 1);
        return parameters;
    }
}
