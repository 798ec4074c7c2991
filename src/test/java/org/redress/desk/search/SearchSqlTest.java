package org.redress.desk.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.redress.support.ManyCases;
import org.redress.support.TestPostgres;

/** However many cases there are, a search probes an index. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class SearchSqlTest {
    private static final Instant LATER = Instant.EPOCH.plusSeconds(4_000_000_000L);

    @Inject
    DataSource database;

    @Test
    void no_search_reads_a_whole_table() throws SQLException {
        UUID id = new UUID(1, 1);
        byte[] index = new byte[32];
        try (ManyCases cases = new ManyCases(database)) {
            String address = cases.plan(SearchSql.ADDRESS, List.of(index, index, LATER, id));
            String host = cases.plan(SearchSql.HOST, List.of(id, LATER, id, index, id, LATER, id));
            assertThat(List.of(address, host))
                    .allSatisfy(plan -> assertThat(plan).doesNotContainPattern("Seq Scan on (item|case_file)"));
        }
    }
}
