package org.redress.alert.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.NotAcceptable;
import org.redress.NotPossibleNow;
import org.redress.alert.AlertBook;
import org.redress.alert.Sweep;
import org.redress.audit.Actor;
import org.redress.policy.Ladder;
import org.redress.policy.ladders.RuleLadder;
import org.redress.support.Database;
import org.redress.support.RunningClocks;

/** A rule's ladder changes while clocks run under it. */
@QuarkusTest
class LadderChangesTest {
    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final Ladder NEW = ladder("WARNING=-PT12H MISSED=PT0S SUPERVISORS=PT5M REGULATOR=PT48H");
    private static final String WHY = "nights are long";

    @Inject
    LadderChanges changes;

    @Inject
    Sweep sweep;

    @Inject
    AlertBook book;

    @Inject
    DataSource dataSource;

    private final UUID supervisor = UUID.randomUUID();
    private Database database;
    private RunningClocks clocks;
    private UUID caseId;
    private UUID version;
    private String rule;

    @BeforeEach
    void a_rule() {
        database = new Database(dataSource);
        clocks = new RunningClocks(database);
        caseId = clocks.caseFile();
        version = clocks.rule(RunningClocks.LADDER);
        rule = "TEST_" + version;
        database.run(
                "insert into staff_member (id, name, roles, seen_at) values ('%s', 'lead', '{SUPERVISOR}', now())",
                supervisor);
    }

    @AfterEach
    void its_clocks_end() {
        database.run("update alert set moot_at = now() where case_id = '%s' and acknowledged_at is null", caseId);
        database.run(
                "update deadline set state = 'STOPPED', stopped_at = now(), next_rung = null, wake_at = null where case_id = '%s'",
                caseId);
    }

    @Test
    void rule8_the_rungs_ahead_are_planned_anew_and_no_due_time_moves() {
        UUID far = running("P2D", "WARNING", "-PT6H");
        UUID near = running("PT10H", "WARNING", "-PT6H");
        UUID warned = running("PT4H", "MISSED", "PT0S");
        raised(warned, "WARNING");
        UUID late = running("-PT10M", "SUPERVISORS", "PT15M");
        raised(late, "MISSED");
        String dues = dues();
        RuleLadder.Effect foreseen = changes.foresee(rule, NEW, NOW);
        assertThat(change(NEW)).isEqualTo(foreseen).isEqualTo(new RuleLadder.Effect(4, 3, 0, 2));
        assertThat(next(far)).isEqualTo("WARNING -12:00:00");
        assertThat(next(near)).as("its new time has passed").isEqualTo("WARNING -12:00:00");
        assertThat(next(warned)).as("warned already").isEqualTo("MISSED 00:00:00");
        assertThat(next(late)).isEqualTo("SUPERVISORS 00:05:00");
        assertThat(dues()).isEqualTo(dues);
        assertThat(database.list("select ladder from rule_version where rule_id = '%s'", rule))
                .containsExactly(NEW.format());
    }

    @Test
    void rule11_no_rung_is_raised_twice_and_what_was_behind_is_not_raised_late() {
        UUID late = running("-PT30H", "WARNING", "-PT6H");
        sweep.sweep(NOW);
        List<String> before = alerts(late);
        assertThat(before).hasSize(5);
        change(ladder("WARNING=-PT1H MISSED=PT0S SUPERVISORS=PT10M SECOND_CHANNEL=PT2H REGULATOR=PT40H"));
        sweep.sweep(NOW.plusSeconds(1));
        assertThat(alerts(late)).isEqualTo(before);
        assertThat(next(late))
                .as("the regulator's rung was raised under the old ladder")
                .isEqualTo("- -");
        assertThat(database.list("select 1 from missed_deadline where deadline_id = '%s'", late))
                .hasSize(1);
    }

    @Test
    void a_rung_that_is_new_comes_for_clocks_that_have_its_time_still_ahead_and_only_for_them() {
        change(ladder("MISSED=PT0S SUPERVISORS=PT15M"));
        UUID ahead = running("PT8H", "MISSED", "PT0S");
        UUID behind = running("PT5H", "MISSED", "PT0S");
        UUID top = running("-P1D", "SUPERVISORS", "PT15M");
        sweep.sweep(NOW);
        assertThat(next(top)).isEqualTo("- -");
        RuleLadder.Effect effect = changes.change(
                rule,
                new LadderChanges.Wish(1, ladder("WARNING=-PT6H MISSED=PT0S SUPERVISORS=PT15M REGULATOR=PT48H"), WHY),
                Actor.staff(supervisor),
                NOW);
        assertThat(next(ahead)).isEqualTo("WARNING -06:00:00");
        assertThat(next(behind)).isEqualTo("MISSED 00:00:00");
        assertThat(next(top)).isEqualTo("REGULATOR 48:00:00");
        assertThat(effect).isEqualTo(new RuleLadder.Effect(3, 2, 0, 0));
    }

    @Test
    void rule13_what_was_acknowledged_is_not_raised_to_supervisors_by_a_new_ladder() {
        UUID late = running("-PT1M", "MISSED", "PT0S");
        sweep.sweep(NOW);
        UUID alert = UUID.fromString(database.list("select id from alert where deadline_id = '%s'", late)
                .get(0));
        book.acknowledge(alert, "I call them", Actor.staff(supervisor), NOW);
        change(ladder("WARNING=-PT6H MISSED=PT0S SUPERVISORS=PT1H REGULATOR=PT24H"));
        sweep.sweep(NOW.plus(Duration.ofHours(2)));
        assertThat(alerts(late)).containsExactly("MISSED");
        assertThat(next(late)).isEqualTo("REGULATOR 24:00:00");
    }

    @Test
    void every_node_climbs_the_new_ladder_at_its_next_batch() {
        UUID first = running("-PT1M", "MISSED", "PT0S");
        sweep.sweep(NOW);
        assertThat(next(first)).isEqualTo("SUPERVISORS 00:15:00");
        change(NEW);
        UUID second = running("-PT2M", "MISSED", "PT0S");
        sweep.sweep(NOW);
        assertThat(next(second)).isEqualTo("SUPERVISORS 00:05:00");
    }

    @Test
    void the_second_to_change_it_is_told_and_a_second_click_changes_nothing() {
        change(NEW);
        assertThatThrownBy(() -> change(NEW)).satisfies(refused("already-there"));
        assertThatThrownBy(() -> change(ladder("MISSED=PT0S SUPERVISORS=PT1M"))).satisfies(refused("stale"));
        assertThat(database.list("select reason from rule_ladder where rule_id = '%s'", rule))
                .containsExactly(WHY);
        assertThat(database.list("select 1 from audit_entry where subject_id = '%s'", rule))
                .hasSize(1);
    }

    @Test
    void a_ladder_calls_somebody_else_warns_within_the_term_and_has_a_reason() {
        assertThatThrownBy(() -> changes.foresee(rule, ladder("MISSED=PT0S REGULATOR=PT24H"), NOW))
                .isInstanceOf(NotAcceptable.class);
        assertThatThrownBy(() -> changes.foresee(rule, ladder("WARNING=-PT48H MISSED=PT0S SUPERVISORS=PT1M"), NOW))
                .isInstanceOf(NotAcceptable.class);
        assertThatThrownBy(
                        () -> changes.change(rule, new LadderChanges.Wish(0, NEW, " "), Actor.staff(supervisor), NOW))
                .isInstanceOf(NotAcceptable.class);
    }

    private RuleLadder.Effect change(Ladder ladder) {
        return changes.change(rule, new LadderChanges.Wish(0, ladder, WHY), Actor.staff(supervisor), NOW);
    }

    private static java.util.function.Consumer<Throwable> refused(String code) {
        return e -> assertThat(e)
                .isInstanceOfSatisfying(
                        NotPossibleNow.class, no -> assertThat(no.code()).isEqualTo(code));
    }

    private UUID running(String dueIn, String rung, String distance) {
        Instant due = NOW.plus(Duration.parse(dueIn));
        return clocks.deadline(caseId, version, due, rung, due.plus(Duration.parse(distance)));
    }

    private void raised(UUID deadline, String rung) {
        database.run(
                "insert into alert (id, deadline_id, rung, case_id, raised_at) values (gen_random_uuid(), '%s', '%s', '%s', now())",
                deadline, rung, caseId);
    }

    private String next(UUID deadline) {
        return database.list(
                        "select coalesce(next_rung, '-') || ' ' || coalesce((wake_at - due_at)::text, '-') from deadline where id = '%s'",
                        deadline)
                .get(0)
                .replace("2 days", "48:00:00")
                .replace("1 day", "24:00:00");
    }

    private List<String> alerts(UUID deadline) {
        return database.list("select rung from alert where deadline_id = '%s' order by raised_at, rung", deadline);
    }

    private String dues() {
        return database.list(
                        "select string_agg(due_at::text, ' ' order by id) from deadline where case_id = '%s'", caseId)
                .get(0);
    }

    private static Ladder ladder(String text) {
        return Ladder.parse(text);
    }
}
