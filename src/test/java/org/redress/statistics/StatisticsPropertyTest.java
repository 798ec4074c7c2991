package org.redress.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.alert.Sweep;
import org.redress.cases.CaseStatus;
import org.redress.support.Database;
import org.redress.support.TestPostgres;
import org.redress.support.Walk;

/**
 * Statistics computed from summaries equal those computed from the facts, whatever happened. {@code -Dstatistics.histories=}
 * for more histories, {@code -Dstatistics.seed=} for the same ones again.
 */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class StatisticsPropertyTest {
    private static final int HISTORIES = Integer.getInteger("statistics.histories", 18);
    private static final int EVENTS = 14;
    private static final int LOOKS = 3;
    /** Nobody else's requests are sent then, and every seeded law holds. */
    private static final Quarter THEN = new Quarter(2026, 3);

    private static final Duration LONGEST = Duration.ofHours(60);

    @Inject
    History history;

    @Inject
    SlowFigures facts;

    @Inject
    Outcomes outcomes;

    @Inject
    Repair repair;

    @Inject
    Tallies tallies;

    @Inject
    Walk walk;

    @Inject
    Sweep sweep;

    @Inject
    DataSource dataSource;

    @Inject
    InstantSource time;

    private Database database;

    private final List<UUID> cases = new ArrayList<>();
    private final Set<UUID> sealed = new HashSet<>();

    @Test
    void statistics_from_summaries_equal_those_from_the_facts_for_any_history() {
        long seed = Long.getLong("statistics.seed", 20_261_126L);
        System.out.println("[statistics] seed " + seed);
        Random random = new Random(seed);
        Instant now = THEN.begins().atStartOfDay(ZoneOffset.UTC).toInstant().plusSeconds(1);
        // Half of the quarter, so that no history runs into the next one.
        long most = Duration.between(now, THEN.endsAt()).toSeconds() / (2L * HISTORIES);
        for (int i = 0; i < HISTORIES; i++) {
            cases.add(history.begins(random, now));
            for (int j = 0; j < EVENTS; j++) {
                now = now.plusSeconds(random.nextInt((int) Math.min(LONGEST.toSeconds(), 2 * most / EVENTS)));
                UUID which = cases.get(random.nextInt(Math.max(0, cases.size() - 5), cases.size()));
                history.goesOn(which, random, now);
                if (walk.file(which).status() == CaseStatus.SEALED) {
                    sealed.add(which);
                }
            }
            if (i % (HISTORIES / LOOKS + 1) == 0) {
                look("seed " + seed + ", history " + i, now);
            }
        }
        look("seed " + seed + ", a month later", now.plus(Duration.ofDays(30)));
        sweep.sweep(time.instant());
        look("seed " + seed + ", swept", time.instant());
        assertThat(repair.run(time.instant()))
                .as("seed " + seed + ": nothing to repair")
                .isZero();
        look("seed " + seed + ", repaired", time.instant());
        forgotten("seed " + seed);
    }

    /** What is forgotten of people stays in the sums, and a repair does not take it for an error. */
    private void forgotten(String when) {
        Map<String, Map<String, Integer>> before = kept();
        cases.forEach(each -> database.run("select forget_case('%s')", each));
        assertThat(database.count("select count(*) from outcome_forgotten where n > 0"))
                .isPositive();
        assertThat(repair.run(time.instant())).as(when + ": nothing to repair").isZero();
        assertThat(kept()).as(when + ", forgotten").isEqualTo(before);
    }

    private void look(String when, Instant now) {
        assertThat(outcomes.fold(now)).isTrue();
        Map<String, Map<String, Integer>> expected = facts.of(cases, sealed, now);
        assertThat(kept()).as(when).isEqualTo(expected);
        for (Line each : read(By.PLATFORM_AND_RULE)) {
            String key = String.join(
                    "|", THEN.toString(), "", "", each.key().get(0), each.key().get(1));
            Map<String, Integer> sums = expected.get(key);
            assertThat(each.removal()).as(when).isEqualTo(took(sums, "REMOVED "));
            assertThat(each.check()).as(when).isEqualTo(took(sums, "GONE "));
            assertThat(each.counts().due()).as(when).isEqualTo(sums.getOrDefault("due", 0));
        }
    }

    private List<Line> read(By by) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<String> rules = database.list("select id from rule union select ''");
            return tallies.figures(by, Question.about(List.of(THEN.toString())).under(rules));
        });
    }

    /** Nearest rank over the sorted list of all that are pursued; those that are still up come last. */
    private static Took took(Map<String, Integer> sums, String what) {
        List<Integer> sorted = new ArrayList<>();
        sums.forEach((key, n) -> {
            if (key.startsWith(what)) {
                for (int i = 0; i < n; i++) {
                    sorted.add(Integer.valueOf(key.substring(what.length())));
                }
            }
        });
        sorted.sort(null);
        int pursued = sums.getOrDefault("pursued", 0);
        return new Took(ranked(sorted, Math.ceil(0.5 * pursued)), ranked(sorted, Math.ceil(0.9 * pursued)));
    }

    private static Integer ranked(List<Integer> sorted, double rank) {
        return rank >= 1 && rank <= sorted.size() ? sorted.get((int) rank - 1) : null;
    }

    /** The summaries of that quarter, in the form of the slow figures; sums of nothing left out. */
    private Map<String, Map<String, Integer>> kept() {
        Map<String, Map<String, Integer>> sums = new TreeMap<>();
        for (String row : database.list("""
                select concat_ws('|', period, generator, country, platform_id, rule_id) || '~' || what || '~' || n
                from (select period, generator, country, platform_id, rule_id, s.what, s.n from tally
                    cross join lateral (values ('requests', requests), ('valid', valid), ('pursued', pursued), ('due', due),
                        ('on_time', on_time), ('late', late), ('refused', refused), ('reappeared', reappeared),
                        ('disputed', disputed), ('removed', removed), ('gone', gone)) s (what, n)
                    union all select period, generator, country, platform_id, rule_id, what || ' ' || minutes, n
                    from tally_time) sums
                where n <> 0 and period = any('{%s,%s}')
                """, THEN, String.join(",", THEN.weeks()))) {
            String[] parts = row.split("~");
            sums.computeIfAbsent(parts[0], unused -> new TreeMap<>()).put(parts[1], Integer.valueOf(parts[2]));
        }
        return sums;
    }

    @BeforeEach
    void nobodyElses() {
        database = new Database(dataSource);
        database.run(
                "select forget_case(case_id) from (select distinct case_id from removal_request"
                        + " where sent_at >= '%s' and sent_at < '%s') old",
                THEN.begins(), THEN.ends());
        outcomes.fold(time.instant());
        forgetSums();
        assertThat(kept()).as("requests of other tests in " + THEN).isEmpty();
    }

    @AfterEach
    void forget() {
        cases.forEach(each -> database.run("select forget_case('%s')", each));
        forgetSums();
    }

    private void forgetSums() {
        for (String table : List.of("tally", "tally_time")) {
            database.run(
                    "delete from " + table + " where period = any('{%s,%s}')", THEN, String.join(",", THEN.weeks()));
        }
        database.run("delete from outcome_forgotten where week >= '%s' and week < '%s'", THEN.begins(), THEN.ends());
    }
}
