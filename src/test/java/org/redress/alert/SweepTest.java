package org.redress.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.desk.Banners;
import org.redress.policy.Rung;
import org.redress.support.Database;
import org.redress.support.RunningClocks;

@QuarkusTest
class SweepTest {
    private static final Instant DUE = Instant.parse("2026-03-29T01:30:00Z");

    @Inject
    Sweep sweep;

    @Inject
    SweepHealth health;

    @Inject
    Banners banners;

    @Inject
    Alerts alerts;

    @Inject
    DataSource dataSource;

    private Database database;
    private RunningClocks clocks;

    private UUID caseId;
    private UUID rule;

    @BeforeEach
    void a_case_and_a_rule() {
        database = new Database(dataSource);
        clocks = new RunningClocks(database);
        caseId = clocks.caseFile();
        rule = clocks.rule(RunningClocks.LADDER);
    }

    @Test
    void rule11_three_nodes_at_once_record_each_rung_once() throws Exception {
        clocks.deadlines(3_000, caseId, rule, DUE);
        ExecutorService nodes = Executors.newFixedThreadPool(3);
        Callable<Integer> node = () -> sweep.sweep(DUE.plusSeconds(1));
        List<Future<Integer>> swept = nodes.invokeAll(List.of(node, node, node));
        nodes.shutdown();
        assertThat(swept.get(0).get() + swept.get(1).get() + swept.get(2).get()).isEqualTo(3_000);
        assertThat(database.count("select count(*) from alert where rung = 'MISSED' and case_id = '%s'", caseId))
                .isEqualTo(3_000);
        assertThat(misses()).isEqualTo(3_000);
        assertThat(database.count(
                        "select count(*) from audit_entry where action = 'deadline.missed' and case_id = '%s'", caseId))
                .isEqualTo(3_000);
    }

    @Test
    void rule11_swept_again_nothing_is_recorded_again() {
        UUID deadline = missed();
        sweep.sweep(DUE.plusSeconds(1));
        database.run("update deadline set next_rung = 'MISSED', wake_at = due_at where id = '%s'", deadline);
        sweep.sweep(DUE.plusSeconds(2));
        assertThat(rungs()).containsExactly(Rung.MISSED);
        assertThat(misses()).isEqualTo(1);
    }

    @Test
    void rule5_equality_is_not_late() {
        missed();
        sweep.sweep(DUE);
        assertThat(rungs()).isEmpty();
        sweep.sweep(DUE.plusMillis(1));
        assertThat(rungs()).containsExactly(Rung.MISSED);
    }

    @Test
    void rule11_after_a_stoppage_every_rung_is_recorded_once_and_in_order() {
        clocks.deadline(caseId, rule, DUE, "WARNING", DUE.minus(Duration.ofHours(6)));
        sweep.sweep(DUE.plus(Duration.ofHours(25)));
        assertThat(rungs())
                .containsExactlyInAnyOrder(
                        EnumSet.complementOf(EnumSet.of(Rung.REAPPEARED)).toArray(Rung[]::new));
        assertThat(database.list("select action from audit_entry where case_id = '%s' order by id", caseId))
                .containsExactly(
                        "deadline.warning",
                        "deadline.missed",
                        "deadline.supervisors",
                        "deadline.second-channel",
                        "deadline.regulator");
    }

    @Test
    void rule13_unacknowledged_it_climbs_rung_by_rung() {
        UUID deadline = clocks.deadline(caseId, rule, DUE, "WARNING", DUE.minus(Duration.ofHours(6)));
        sweep.sweep(DUE.minusSeconds(1));
        assertThat(rungs()).containsExactly(Rung.WARNING);
        sweep.sweep(DUE.plusSeconds(1));
        assertThat(next(deadline)).isEqualTo("SUPERVISORS");
        sweep.sweep(DUE.plus(Duration.ofMinutes(16)));
        sweep.sweep(DUE.plus(Duration.ofMinutes(61)));
        assertThat(rungs()).containsExactlyInAnyOrder(Rung.WARNING, Rung.MISSED, Rung.SUPERVISORS, Rung.SECOND_CHANNEL);
        assertThat(next(deadline)).isEqualTo("REGULATOR");
    }

    @AfterEach
    void no_poison_is_left() {
        database.run("update rule_version set ladder = '%s' where ladder = 'NONSENSE'", RunningClocks.LADDER);
    }

    @Test
    void rule11_a_poison_row_backs_off_is_shown_and_blocks_nobody() {
        UUID broken = clocks.deadline(caseId, clocks.rule("NONSENSE"), DUE, "MISSED", DUE);
        clocks.deadlines(5, caseId, rule, DUE);
        sweep.sweep(DUE.plusSeconds(1));
        assertThat(rungs()).hasSize(5);
        assertThat(health.failing()).extracting(SweepHealth.Failing::deadline).contains(broken);
        assertThat(wake(broken)).isEqualTo(DUE.plusSeconds(2));
        sweep.sweep(DUE.plusSeconds(3));
        assertThat(wake(broken)).isEqualTo(DUE.plusSeconds(5));
        database.run("update deadline set failures = 60 where id = '%s'", broken);
        sweep.sweep(DUE.plusSeconds(6));
        assertThat(wake(broken)).isEqualTo(DUE.plusSeconds(606));
        assertThat(banners.at(DUE.plusSeconds(6))).anyMatch(banner -> banner.contains("cannot be read"));
        database.run("update deadline set wake_at = null, next_rung = null where id = '%s'", broken);
        assertThat(banners.at(DUE.plusSeconds(6)))
                .as("once its clock has stopped")
                .noneMatch(banner -> banner.contains("cannot be read"));
        database.run("update deadline set failures = 0, next_rung = null, wake_at = null where id = '%s'", broken);
    }

    @Test
    void rule11_a_poison_row_that_heals_is_recorded_with_its_due_time() {
        UUID sick = clocks.rule("NONSENSE");
        UUID broken = clocks.deadline(caseId, sick, DUE, "MISSED", DUE);
        sweep.sweep(DUE.plusSeconds(1));
        database.run("update rule_version set ladder = '%s' where id = '%s'", RunningClocks.LADDER, sick);
        sweep.sweep(DUE.plusSeconds(10));
        assertThat(rungs()).containsExactly(Rung.MISSED);
        assertThat(database.count("select failures from deadline where id = '%s'", broken))
                .isZero();
        assertThat(database.instant("select due_at from missed_deadline where deadline_id = '%s'", broken))
                .isEqualTo(DUE);
    }

    @Test
    void rule14_what_waits_is_measured_until_it_is_swept() {
        missed();
        assertThat(health.oldestWaiting(DUE.plusSeconds(90))).isGreaterThanOrEqualTo(Duration.ofSeconds(90));
        sweep.sweep(DUE.plusSeconds(90));
        assertThat(health.oldestWaiting(DUE.plusSeconds(90))).isZero();
    }

    @Test
    void rule14_no_open_deadline_is_past_due_by_a_minute_without_its_missed_fact() {
        missed();
        assertThat(overdue()).isEqualTo(1);
        sweep.sweep(DUE.plusSeconds(1));
        assertThat(overdue()).isZero();
    }

    private UUID missed() {
        return clocks.deadline(caseId, rule, DUE, "MISSED", DUE);
    }

    private List<Rung> rungs() {
        return alerts.ofCase(caseId).stream().map(Alert::rung).toList();
    }

    private long misses() {
        return database.count(
                "select count(*) from missed_deadline join deadline on id = deadline_id where case_id = '%s'", caseId);
    }

    private long overdue() {
        return database.count(
                "select count(*) from overdue_without_missed_fact join deadline using (id) where case_id = '%s'",
                caseId);
    }

    private String next(UUID deadline) {
        return database.list("select next_rung from deadline where id = '%s'", deadline)
                .get(0);
    }

    private Instant wake(UUID deadline) {
        return database.instant("select wake_at from deadline where id = '%s'", deadline);
    }
}
