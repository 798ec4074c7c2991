package org.redress.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.redress.alert.Sweep;
import org.redress.support.Database;
import org.redress.support.RunningClocks;

/**
 * How quick the sweep is, against bare SQL in the same run, and what it costs when nothing is due.
 * Run by name: {@code mvn test -Dquick.jit= -Dtest=SweepBench}.
 */
@QuarkusTest
@TestProfile(SweepBench.Durable.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SweepBench {
    private static final int DUE_AT_ONCE = 100_000;
    private static final int WARM_UP = 5_000;
    private static final int ROUNDS = 2;

    @Inject
    Sweep sweep;

    @Inject
    Commits commits;

    @Inject
    InstantSource time;

    @Inject
    DataSource dataSource;

    /** A database that keeps what it commits, for this class alone. */
    public static class Durable implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(DurablePostgres.class));
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }
    }

    @Test
    @Order(2)
    void deadlines_due_in_the_same_second() throws InterruptedException {
        swept(WARM_UP);
        bare(WARM_UP);
        for (int round = 1; round <= ROUNDS; round++) {
            Duration bare = bare(DUE_AT_ONCE);
            Duration swept = swept(DUE_AT_ONCE);
            say(
                    "round %d: bare SQL %,d rows/s; sweep %,d deadlines/s; ratio %.2f; late p50 %d ms, p99 %d ms, max %d ms",
                    round,
                    rate(bare),
                    rate(swept),
                    (double) bare.toNanos() / swept.toNanos(),
                    commits.late(0.5).toMillis(),
                    commits.late(0.99).toMillis(),
                    commits.late(1).toMillis());
        }
    }

    @Test
    @Order(1)
    void nothing_due_costs_the_same_with_ten_thousand_and_a_million_open() {
        Database database = new Database(dataSource);
        RunningClocks clocks = new RunningClocks(database);
        UUID rule = clocks.rule(RunningClocks.LADDER);
        UUID caseId = clocks.caseFile();
        Instant nextYear = time.instant().plus(Duration.ofDays(365));
        database.run("vacuum analyze deadline");
        clocks.deadlines(10_000, caseId, rule, nextYear);
        explain(database, 10_000);
        clocks.deadlines(990_000, caseId, rule, nextYear);
        explain(database, 1_000_000);
    }

    private Duration swept(int count) throws InterruptedException {
        Instant due = time.instant().plusSeconds(count / 10_000 + 1);
        prepare(count, due);
        while (!time.instant().isAfter(due)) {
            Thread.sleep(5);
        }
        commits.listen();
        long start = System.nanoTime();
        while (commits.count() < count) {
            sweep.sweep(time.instant());
        }
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        assertThat(commits.count()).isEqualTo(count);
        return took;
    }

    /** The same rows in the same tables, and the same deadlines put to their next rung, by one statement. */
    private Duration bare(int count) {
        UUID caseId = prepare(count, time.instant().minusSeconds(1));
        Database database = new Database(dataSource);
        long start = System.nanoTime();
        database.run(BareSql.STATEMENT, caseId);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        assertThat(database.count("select count(*) from alert where case_id = '%s'", caseId))
                .isEqualTo(count);
        return took;
    }

    private UUID prepare(int count, Instant due) {
        Database database = new Database(dataSource);
        RunningClocks clocks = new RunningClocks(database);
        UUID caseId = clocks.caseFile();
        clocks.deadlines(count, caseId, clocks.rule(RunningClocks.LADDER), due);
        database.run("vacuum analyze deadline");
        database.run("checkpoint");
        return caseId;
    }

    private void explain(Database database, int open) {
        database.run("vacuum analyze deadline");
        String query = Sweep.QUERY
                .replace("?::timestamptz", "'" + time.instant() + "'")
                .replace("?", "1000");
        database.list("explain (analyze, buffers) " + query.replace("%", "%%"));
        say("%,d open, none due:", open);
        database.list("explain (analyze, buffers) " + query.replace("%", "%%")).forEach(line -> say("  %s", line));
    }

    private static long rate(Duration took) {
        return DUE_AT_ONCE * 1_000_000_000L / took.toNanos();
    }

    private static void say(String format, Object... values) {
        System.out.println("[bench] " + format.formatted(values));
    }
}
