package org.redress.removal.replanning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.NotAcceptable;
import org.redress.NotPossibleNow;
import org.redress.alert.Sweep;
import org.redress.removal.RemovalRequest;
import org.redress.support.Database;
import org.redress.support.TestPostgres;
import org.redress.support.Walk;

/** A rule's term changes while clocks run under it. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class ReplanningTest {
    private static final UUID ADMIN = new UUID(21, 1);

    private final String rule =
            "TEST_" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    @Inject
    Replanner replanner;

    @Inject
    ReplanningBatch batch;

    @Inject
    Replannings replannings;

    @Inject
    Sweep sweep;

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
        clocks = new ManyClocks(dataSource, 3, now);
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
    void rule5_what_is_late_at_once_is_missed_by_the_sweep_at_its_new_due_time() {
        clocks.add(old, 48, new ManyClocks.Kind("RUNNING", 1, 30, ""));
        UUID to = clocks.version(rule, 2, 24);
        replan(to);
        sweep.sweep(now);
        String missed = "select m.due_at from missed_deadline m join deadline d on d.id = m.deadline_id"
                + " where d.rule_version_id = '%s'";
        assertThat(database.instant(missed, to)).isEqualTo(now.minus(Duration.ofHours(6)));

        Foreseen later = replanner.foresee(rule, clocks.version(rule, 3, 480), now);
        assertThat(numbers(later.tally())).containsExactly(0, 0, 0, 0, 0, 1, 0);
        assertThatThrownBy(() -> replanner.ask(rule, wish(later, "Amended"), now))
                .isInstanceOfSatisfying(
                        NotPossibleNow.class, e -> assertThat(e.code()).isEqualTo("nothing"));
    }

    @Test
    void a_rung_that_was_climbed_is_not_climbed_again() {
        clocks.add(old, 48, new ManyClocks.Kind("RUNNING", 1, 1, ""));
        clocks.add(old, 48, new ManyClocks.Kind("RUNNING", 1, 44, ""));
        database.run(
                "update deadline set next_rung = 'WARNING', wake_at = due_at - interval '6 hours'"
                        + " where rule_version_id = '%s'",
                old);
        sweep.sweep(now);
        UUID to = clocks.version(rule, 2, 96);
        replan(to);
        String rungs =
                "select next_rung || ' ' || (due_at - wake_at) from deadline where rule_version_id = '%s' order by due_at";
        assertThat(database.list(rungs, to)).containsExactly("MISSED 00:00:00", "WARNING 06:00:00");
        sweep.sweep(now.plus(Duration.ofHours(40)));
        assertThat(database.count(
                        "select count(*) from alert where rung = 'WARNING' and deadline_id in"
                                + " (select id from deadline where rule_version_id = '%s')",
                        to))
                .isEqualTo(1);
    }

    @Test
    void an_action_whose_node_dies_goes_on_elsewhere_and_moves_each_clock_once() {
        clocks.add(old, 48, new ManyClocks.Kind("RUNNING", 1200, 10, ""));
        UUID to = clocks.version(rule, 2, 24);
        UUID id = replanner.ask(rule, wish(replanner.foresee(rule, to, now), "Amended"), now);
        assertThat(batch.goesOn(id, now)).isTrue();
        assertThat(database.count("select count(*) from replanned_deadline where replanning_id = '%s'", id))
                .isEqualTo(500);
        assertThat(action(id).finishedAt()).isEmpty();
        replanner.runDue(now);
        replanner.runDue(now);
        assertThat(database.count("select count(*) from replanned_deadline where replanning_id = '%s'", id))
                .isEqualTo(1200);
        assertThat(action(id).done().moved()).isEqualTo(1200);
    }

    @Test
    void a_clock_that_somebody_holds_waits_for_a_later_round_and_holds_up_no_other() throws SQLException {
        clocks.add(old, 48, new ManyClocks.Kind("RUNNING", 3, 10, ""));
        UUID to = clocks.version(rule, 2, 24);
        UUID id = replanner.ask(rule, wish(replanner.foresee(rule, to, now), "Amended"), now);
        try (Connection other = dataSource.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute(
                    "select from deadline where rule_version_id = '" + old + "' order by id limit 1 for update");
            replanner.runDue(now);
            assertThat(action(id).done().moved()).isEqualTo(2);
            assertThat(action(id).finishedAt()).isEmpty();
            other.rollback();
        }
        replanner.runDue(now);
        assertThat(action(id).done().moved()).isEqualTo(3);
        assertThat(action(id).finishedAt()).isPresent();
    }

    @Test
    void nothing_moves_when_something_changed_since_the_preview_and_a_second_press_is_harmless() {
        clocks.add(old, 48, new ManyClocks.Kind("RUNNING", 2, 10, ""));
        UUID to = clocks.version(rule, 2, 24);
        Foreseen foreseen = replanner.foresee(rule, to, now);
        assertThatThrownBy(() -> replanner.ask(rule, wish(foreseen, " "), now)).isInstanceOf(NotAcceptable.class);
        clocks.add(old, 48, new ManyClocks.Kind("RUNNING", 1, 10, ""));
        assertThatThrownBy(() -> replanner.ask(rule, wish(foreseen, "Amended"), now))
                .isInstanceOfSatisfying(
                        NotPossibleNow.class, e -> assertThat(e.code()).isEqualTo("changed"));
        Replanner.Wish wish = wish(replanner.foresee(rule, to, now), "Amended");
        UUID id = replanner.ask(rule, wish, now);
        assertThat(replanner.ask(rule, wish, now)).isEqualTo(id);
        replanner.runDue(now);
        assertThat(replanner.ask(rule, wish, now)).isEqualTo(id);
        assertThat(action(id).done().moved()).isEqualTo(3);
    }

    @Test
    void clocks_move_only_to_the_version_that_holds_today() {
        UUID to = clocks.version(rule, 2, 24);
        clocks.version(rule, 3, 12);
        assertThatThrownBy(() -> replanner.foresee(rule, to, now))
                .isInstanceOfSatisfying(
                        NotPossibleNow.class, e -> assertThat(e.code()).isEqualTo("not-in-force"));
    }

    @Test
    void the_platform_hears_that_its_request_was_updated() {
        RemovalRequest request = walk.sent("https://x.com/somebody/status/21");
        database.run("""
                insert into webhook_endpoint (id, platform_id, url, secret, active, created_at)
                values ('%s', '%s', 'https://hooks.example/', '', true, redress_now())
                """, request.id(), request.platformId());
        try {
            database.run("""
                    insert into deadline (id, obligation, obligation_id, case_id, platform_id, rule_version_id, state)
                    values (gen_random_uuid(), 'REMOVAL_REQUEST', '%s', '%s', '%s', '%s', 'NOT_STARTED')
                    """, request.id(), request.caseId(), request.platformId(), old);
            replan(clocks.version(rule, 2, 24));
            RemovalRequest after = walk.request(request.id());
            assertThat(after.updatedAt()).isEqualTo(now);
            assertThat(after.version()).isEqualTo(request.version() + 1);
            assertThat(database.list("select topic from delivery where request_id = '%s'", request.id()))
                    .contains("removal_request.updated");
        } finally {
            database.run("delete from delivery where request_id = '%s'", request.id());
            database.run("delete from webhook_endpoint where id = '%s'", request.id());
        }
    }

    /** As it is in the database now. */
    private Replanning action(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> replannings.get(rule, id));
    }

    private void replan(UUID to) {
        Foreseen foreseen = replanner.foresee(rule, to, now);
        if (foreseen.tally().moved() > 0) {
            replanner.ask(rule, wish(foreseen, "A test"), now);
            replanner.runDue(now);
        }
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
