package org.redress.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.NotAcceptable;
import org.redress.NotFound;
import org.redress.NotPossibleNow;
import org.redress.audit.Actor;
import org.redress.policy.Rung;
import org.redress.removal.ClocksStopped;
import org.redress.support.Database;
import org.redress.support.RunningClocks;

@QuarkusTest
class AlertBookTest {
    private static final int CLOCKS_A_PAGE = 7;
    private static final Instant DUE = Instant.parse("2026-03-29T01:30:00Z");
    private static final Instant LATER = DUE.plus(Duration.ofMinutes(5));

    @Inject
    AlertBook book;

    @Inject
    Alerts alerts;

    @Inject
    OpenAlerts openAlerts;

    @Inject
    AlertSignal signal;

    @Inject
    Sweep sweep;

    @Inject
    Event<ClocksStopped> stopped;

    @Inject
    DataSource dataSource;

    private Database database;
    private RunningClocks clocks;

    private final UUID memberId = UUID.randomUUID();
    private final Actor member = Actor.staff(memberId);
    private UUID caseId;

    @BeforeEach
    void a_missed_deadline() {
        database = new Database(dataSource);
        clocks = new RunningClocks(database);
        caseId = clocks.caseFile();
        clocks.deadline(caseId, clocks.rule(RunningClocks.LADDER), DUE, "MISSED", DUE);
        database.run(
                "insert into staff_member (id, name, roles, seen_at) values ('%s', 'caseworker', '{CASEWORKER}', now())",
                memberId);
        sweep.sweep(DUE.plusSeconds(1));
    }

    @Test
    void rule13_acknowledged_it_spares_the_supervisors_and_keeps_the_regulator() {
        acknowledge();
        assertThat(alert().acknowledgedBy()).contains(memberId);
        assertThat(database.list("select next_rung from deadline where case_id = '%s'", caseId))
                .containsExactly("REGULATOR");
        sweep.sweep(DUE.plus(Duration.ofHours(25)));
        assertThat(rungs()).containsExactlyInAnyOrder(Rung.MISSED, Rung.REGULATOR);
    }

    @Test
    void rule13_what_was_handled_is_not_raised_to_supervisors_when_the_clock_runs_again() {
        acknowledge();
        database.run(
                "update deadline set next_rung = 'WARNING', wake_at = due_at - interval '6 hours' where case_id = '%s'",
                caseId);
        sweep.sweep(DUE.plus(Duration.ofHours(2)));
        assertThat(rungs()).containsExactlyInAnyOrder(Rung.WARNING, Rung.MISSED);
    }

    @Test
    void rule13_acknowledging_takes_all_open_alerts_of_the_deadline() {
        sweep.sweep(DUE.plus(Duration.ofMinutes(16)));
        acknowledge();
        assertThat(fresh()).hasSize(2).noneMatch(Alert::isOpen);
    }

    @Test
    void rule13_when_the_clock_stops_the_ladder_is_over_but_a_miss_waits_until_somebody_saw_it() {
        sweep.sweep(DUE.plus(Duration.ofMinutes(16)));
        stop();
        assertThat(of(Rung.SUPERVISORS).mootAt()).contains(LATER);
        assertThatThrownBy(() -> book.acknowledge(of(Rung.SUPERVISORS).id(), "too late", member, LATER))
                .isInstanceOfSatisfying(
                        NotPossibleNow.class, e -> assertThat(e.code()).isEqualTo("moot"));
        assertThat(of(Rung.MISSED).isOpen()).isTrue();
        acknowledge();
        assertThat(of(Rung.MISSED).acknowledgedBy()).contains(memberId);
    }

    @Test
    void rule4_a_stop_that_was_struck_out_opens_the_alert_again_without_a_second_one() {
        sweep.sweep(DUE.plus(Duration.ofMinutes(16)));
        stop();
        database.run("update deadline set next_rung = 'MISSED', wake_at = due_at where case_id = '%s'", caseId);
        sweep.sweep(DUE.plus(Duration.ofMinutes(17)));
        assertThat(fresh()).hasSize(2).allMatch(Alert::isOpen);
    }

    @Test
    void the_second_to_acknowledge_is_told_so() {
        acknowledge();
        assertThatThrownBy(this::acknowledge)
                .isInstanceOfSatisfying(
                        NotPossibleNow.class, e -> assertThat(e.code()).isEqualTo("already-acknowledged"));
    }

    @Test
    void a_reason_and_an_alert_are_needed() {
        assertThatThrownBy(() -> book.acknowledge(alert().id(), " ", member, LATER))
                .isInstanceOf(NotAcceptable.class);
        assertThatThrownBy(() -> book.acknowledge(UUID.randomUUID(), "why", member, LATER))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void the_desk_lists_open_alerts_page_by_page_and_says_how_late() {
        sweep.sweep(DUE.plus(Duration.ofMinutes(16)));
        List<AlertView> ours = listed();
        assertThat(ours).extracting(AlertView::rung).containsExactly(Rung.MISSED, Rung.SUPERVISORS);
        assertThat(ours.get(0).rule()).isEqualTo("A rule for tests");
        assertThat(ours.get(0).hoursLate(DUE.plus(Duration.ofHours(3)))).isEqualTo(3);
        acknowledge();
        assertThat(listed()).isEmpty();
    }

    @Test
    void rule16_a_sealed_case_is_in_no_list() {
        database.run("update case_file set status = 'SEALED' where id = '%s'", caseId);
        assertThat(listed()).isEmpty();
    }

    @Test
    void every_node_hears_of_it_at_once() throws InterruptedException {
        CountDownLatch heard = new CountDownLatch(1);
        try (AlertSignal.Subscription subscription = signal.subscribe(heard::countDown)) {
            acknowledge();
            assertThat(heard.await(2, TimeUnit.SECONDS)).isTrue();
        }
    }

    private void stop() {
        UUID deadline = alert().deadlineId().orElseThrow();
        QuarkusTransaction.requiringNew().run(() -> stopped.fire(new ClocksStopped(List.of(deadline), LATER)));
    }

    private void acknowledge() {
        book.acknowledge(alert().id(), "I write to the platform", member, LATER);
    }

    /** Every open alert, page by page: the pages lose none and show none twice. */
    private List<AlertView> listed() {
        List<AlertView> all = new ArrayList<>();
        List<AlertView> page = openAlerts.page(Optional.empty(), CLOCKS_A_PAGE);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = openAlerts.page(Optional.of(lastClock(page).position()), CLOCKS_A_PAGE);
        }
        assertThat(all).extracting(AlertView::id).doesNotHaveDuplicates().hasSize((int) database.count("""
                select count(*) from alert a join case_file c on c.id = a.case_id where a.acknowledged_at is null and a.moot_at is null
                and a.deadline_id is not null and c.status not in ('SEALED', 'ERASED')"""));
        return all.stream()
                .filter(view -> view.about().caseId().equals(Optional.of(caseId)))
                .toList();
    }

    private static AlertView lastClock(List<AlertView> page) {
        UUID last = page.get(page.size() - 1).deadlineId();
        return page.stream()
                .filter(view -> view.deadlineId().equals(last))
                .findFirst()
                .orElseThrow();
    }

    /** In a session of its own, which does not remember what was before. */
    private List<Alert> fresh() {
        return QuarkusTransaction.requiringNew().call(() -> alerts.ofCase(caseId));
    }

    private Alert of(Rung rung) {
        return fresh().stream()
                .filter(alert -> alert.rung() == rung)
                .findFirst()
                .orElseThrow();
    }

    private Alert alert() {
        return fresh().get(0);
    }

    private List<Rung> rungs() {
        return fresh().stream().map(Alert::rung).toList();
    }
}
