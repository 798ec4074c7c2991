package org.redress.alert.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.NotAcceptable;
import org.redress.NotPossibleNow;
import org.redress.alert.Alert;
import org.redress.alert.AlertBook;
import org.redress.alert.AlertView;
import org.redress.alert.Alerts;
import org.redress.alert.OpenAlerts;
import org.redress.alert.Sweep;
import org.redress.audit.Actor;
import org.redress.policy.Rung;
import org.redress.support.Database;
import org.redress.support.RunningClocks;

@QuarkusTest
class HandoversTest {
    private static final Instant DUE = Instant.parse("2026-03-29T01:30:00Z");
    private static final Instant LATER = DUE.plus(Duration.ofMinutes(5));
    private static final String WHY = "you wrote to them before";

    @Inject
    Handovers handovers;

    @Inject
    AlertBook book;

    @Inject
    Alerts alerts;

    @Inject
    OpenAlerts open;

    @Inject
    Sweep sweep;

    @Inject
    DataSource dataSource;

    private Database database;
    private UUID caseId;
    private final UUID one = UUID.randomUUID();
    private final UUID two = UUID.randomUUID();
    private final UUID reader = UUID.randomUUID();

    @BeforeEach
    void a_missed_deadline() {
        database = new Database(dataSource);
        RunningClocks clocks = new RunningClocks(database);
        caseId = clocks.caseFile();
        clocks.deadline(caseId, clocks.rule(RunningClocks.LADDER), DUE, "MISSED", DUE);
        member(one, "CASEWORKER");
        member(two, "SUPERVISOR");
        member(reader, "AUDITOR");
        sweep.sweep(DUE.plusSeconds(1));
    }

    @Test
    void rule13_handed_over_it_is_not_acknowledged_and_the_ladder_climbs_on_with_whom_has_it() {
        handOver(one, null, two);
        assertThat(alert(Rung.MISSED).isOpen()).isTrue();
        sweep.sweep(DUE.plus(Duration.ofMinutes(16)));
        assertThat(alert(Rung.SUPERVISORS).isOpen()).isTrue();
        assertThat(alert(Rung.SUPERVISORS).holder()).contains(two);
    }

    @Test
    void all_open_rungs_of_a_clock_go_together() {
        sweep.sweep(DUE.plus(Duration.ofMinutes(16)));
        handOver(one, null, two);
        assertThat(fresh()).hasSize(2).allMatch(each -> each.holder().equals(Optional.of(two)));
    }

    @Test
    void whom_it_was_handed_to_finds_it_among_theirs_and_so_does_whose_case_it_is() {
        assertThat(mine(two)).isEmpty();
        handOver(one, null, two);
        assertThat(mine(two)).extracting(AlertView::rung).containsExactly(Rung.MISSED);
        assertThat(mine(two).get(0).who().holder())
                .contains("member " + two.toString().substring(0, 8));
        assertThat(mine(one)).isEmpty();
        database.run("update case_file set assignee = '%s' where id = '%s'", one, caseId);
        assertThat(mine(one)).hasSize(1);
        assertThat(open.countMine(one, 100)).isEqualTo(1);
        assertThat(open.mine(one, Optional.empty(), 100, 100).count()).isEqualTo(1);
    }

    @Test
    void who_acts_on_a_page_that_is_out_of_date_is_told_and_nothing_is_overwritten() {
        handOver(one, null, two);
        assertThatThrownBy(() -> handOver(two, null, one)).satisfies(refused("handed-over"));
        assertThat(alert(Rung.MISSED).holder()).contains(two);
        handOver(two, two, one);
        assertThat(alert(Rung.MISSED).holder()).contains(one);
        assertThat(database.list("select number from alert_handover where case_id = '%s' order by 1", caseId))
                .containsExactly("1", "2");
    }

    @Test
    void a_second_click_hands_nothing_over_twice() {
        handOver(one, null, two);
        assertThatThrownBy(() -> handOver(one, null, two)).satisfies(refused("already-there"));
        assertThat(database.list("select number from alert_handover where case_id = '%s'", caseId))
                .hasSize(1);
    }

    @Test
    void what_was_acknowledged_is_handed_to_nobody() {
        book.acknowledge(alert(Rung.MISSED).id(), "I write to them", Actor.staff(one), LATER);
        assertThatThrownBy(() -> handOver(one, null, two)).satisfies(refused("over"));
    }

    @Test
    void a_reason_is_needed_and_somebody_who_works_on_cases() {
        UUID id = alert(Rung.MISSED).id();
        for (Handing wrong : List.of(
                new Handing(two, null, " "),
                new Handing(two, null, "x".repeat(501)),
                new Handing(null, null, WHY),
                new Handing(UUID.randomUUID(), null, WHY),
                new Handing(reader, null, WHY))) {
            assertThatThrownBy(() -> handovers.handOver(id, wrong, Actor.staff(one), LATER))
                    .isInstanceOf(NotAcceptable.class);
        }
        assertThat(alert(Rung.MISSED).holder()).isEmpty();
    }

    @Test
    void it_is_audited_without_the_words() {
        handOver(one, null, two);
        assertThat(database.list(
                        "select details::text from audit_entry where action = 'alert.handed-over' and case_id = '%s'",
                        caseId))
                .singleElement()
                .asString()
                .contains("nobody", two.toString())
                .doesNotContain(WHY);
    }

    private static java.util.function.Consumer<Throwable> refused(String code) {
        return e -> assertThat(e)
                .isInstanceOfSatisfying(
                        NotPossibleNow.class, no -> assertThat(no.code()).isEqualTo(code));
    }

    private void handOver(UUID by, UUID seen, UUID to) {
        handovers.handOver(alert(Rung.MISSED).id(), new Handing(to, seen, WHY), Actor.staff(by), LATER);
    }

    private List<AlertView> mine(UUID member) {
        return open.mine(member, Optional.empty(), 100, 100).page();
    }

    private void member(UUID id, String role) {
        database.run(
                "insert into staff_member (id, name, roles, seen_at) values ('%s', 'member %.8s', '{%s}', now())",
                id, id, role);
    }

    private List<Alert> fresh() {
        return QuarkusTransaction.requiringNew().call(() -> alerts.ofCase(caseId));
    }

    private Alert alert(Rung rung) {
        return fresh().stream()
                .filter(alert -> alert.rung() == rung)
                .findFirst()
                .orElseThrow();
    }
}
