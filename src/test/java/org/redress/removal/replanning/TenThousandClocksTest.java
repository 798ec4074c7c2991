package org.redress.removal.replanning;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.support.Database;
import org.redress.support.TestPostgres;
import org.redress.support.Walk;

/** A rule's term is changed with ten thousand clocks running. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class TenThousandClocksTest {
    private static final UUID ADMIN = new UUID(21, 1);

    private final String rule =
            "TEST_" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    @Inject
    Replanner replanner;

    @Inject
    Replannings replannings;

    @Inject
    Walk walk;

    @Inject
    DataSource dataSource;

    private Database database;
    private Instant now;
    private ManyClocks clocks;
    private UUID old;

    @BeforeEach
    void a_rule() {
        database = new Database(dataSource);
        now = walk.now().truncatedTo(ChronoUnit.MICROS);
        clocks = new ManyClocks(dataSource, 2000, now);
        old = clocks.version(rule, 1, 48);
        database.run(
                "insert into staff_member (id, name, roles, seen_at) values ('%s', 'admin', '{ADMIN}', redress_now())"
                        + " on conflict do nothing",
                ADMIN);
    }

    @AfterEach
    void away() {
        clocks.away(rule, rule + "_2");
    }

    @Test
    void rule8_ten_thousand_clocks_move_as_the_preview_said_and_nothing_else_does() {
        ManyClocks.MOVING.forEach(kind -> clocks.add(old, 48, kind));
        clocks.add(old, 48, new ManyClocks.Kind("RUNNING", 500, 60, ""));
        database.run("""
                insert into missed_deadline (deadline_id, due_at, detected_at)
                select id, due_at, due_at + interval '1 second' from deadline where rule_version_id = '%s' and due_at < '%s'
                """, old, now);
        clocks.add(old, 48, new ManyClocks.Kind("RUNNING", 100, 49, ""));
        clocks.add(old, 48, new ManyClocks.Kind("STOPPED", 500, 20, ""));
        UUID other = clocks.version(rule + "_2", 1, 48);
        clocks.add(other, 48, new ManyClocks.Kind("RUNNING", 500, 10, ""));
        UUID to = clocks.version(rule, 2, 24);
        Map<String, String> elsewhere = clocks.everythingElse();
        Map<String, String> before = clocks.deadlines(false);
        Map<String, String> still = clocks.deadlines(true);
        long audited = database.count("select count(*) from audit_entry");

        Instant began = walk.now();
        Foreseen foreseen = replanner.foresee(rule, to, now);
        Instant seen = walk.now();
        UUID id = replanner.ask(rule, wish(foreseen, "The law was amended"), now);
        replanner.runDue(now);
        System.out.printf(
                "Re-planning of 10,000 clocks: preview %d ms, asked for and done %d ms%n",
                Duration.between(began, seen).toMillis(),
                Duration.between(seen, walk.now()).toMillis());

        assertThat(numbers(foreseen.tally())).containsExactly(9000, 0, 0, 1000, 2000, 600, 500);
        assertThat(foreseen.from()).containsExactly(1);
        assertThat(foreseen.sample()).hasSize(20).allMatch(Foreseen.Sampled::lateAtOnce);
        Replanning action = action(id);
        assertThat(action.finishedAt()).isPresent();
        assertThat(numbers(action.foreseen())).isEqualTo(numbers(foreseen.tally()));
        assertThat(numbers(action.done())).isEqualTo(numbers(foreseen.tally()));

        Set<String> moved =
                Set.copyOf(database.list("select deadline_id from replanned_deadline where replanning_id = '%s'", id));
        assertThat(moved).hasSize(10_000);
        Map<String, String> after = clocks.deadlines(false);
        assertThat(after.keySet().stream()
                        .filter(each -> !after.get(each).equals(before.get(each)))
                        .collect(Collectors.toSet()))
                .isEqualTo(moved);
        assertThat(clocks.deadlines(true)).isEqualTo(still);
        assertThat(clocks.everythingElse()).isEqualTo(elsewhere);
        assertThat(database.count("select count(*) from audit_entry")).isEqualTo(audited + 10_000 + 2);
        historyHolds(id, to);
        worklistFollows();
    }

    private void historyHolds(UUID id, UUID to) {
        assertThat(database.count("""
                select count(*) from replanned_deadline r join deadline d on d.id = r.deadline_id
                where r.replanning_id = '%s' and r.new_version_id = '%s' and d.rule_version_id = '%s'
                    and r.old_version_id = '%s' and r.new_due_at is not distinct from d.due_at
                    and r.case_id = d.case_id and (r.old_due_at is null) = (r.new_due_at is null)
                    and (r.old_due_at is null or r.old_due_at = r.new_due_at + interval '24 hours')
                """, id, to, to, old)).isEqualTo(10_000);
        assertThat(database.count(
                        "select count(*) from deadline where rule_version_id = '%s' and state <> 'STOPPED'", old))
                .isEqualTo(600);
    }

    private void worklistFollows() {
        assertThat(database.count("select count(*) from (table worklist_line except table worklist_source) d"))
                .isZero();
        assertThat(database.count("select count(*) from (table worklist_source except table worklist_line) d"))
                .isZero();
    }

    /** As it is in the database now. */
    private Replanning action(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> replannings.get(rule, id));
    }

    private static Replanner.Wish wish(Foreseen foreseen, String reason) {
        return new Replanner.Wish(foreseen.to().rule().id(), foreseen.token(), reason, ADMIN);
    }

    private static java.util.List<Integer> numbers(Tally tally) {
        return java.util.List.of(
                tally.earlier(),
                tally.later(),
                tally.same(),
                tally.waiting(),
                tally.lateAtOnce(),
                tally.missed(),
                tally.stopped());
    }
}
