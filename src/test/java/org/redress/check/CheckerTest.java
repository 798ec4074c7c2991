package org.redress.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.audit.Actor;
import org.redress.check.course.Verdict;
import org.redress.check.sight.Finding;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalStatus;
import org.redress.support.TestPostgres;
import org.redress.support.Walk;

/** What looks amount to, and what is kept of them. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class CheckerTest extends Lookout {
    @Test
    void security_gone_not_found_twice_a_day_apart_is_gone_and_the_clock_stays_stopped() {
        RemovalRequest request = claimed("https://vimeo.com/gone");
        look();
        assertThat(verdict(request)).isEqualTo(Verdict.ABSENT_ONCE);
        assertThat(walk.request(request.id()).status()).isEqualTo(RemovalStatus.REMOVED);
        pass(A_DAY.minusSeconds(60));
        assertThat(checker.lookDue(elsewhere, now)).as("not a minute sooner").isZero();
        pass(Duration.ofSeconds(60));
        look();
        assertThat(walk.request(request.id()).status()).isEqualTo(RemovalStatus.GONE);
        assertThat(looks.ofRequest(request.id())).hasSize(2).allSatisfy(look -> {
            assertThat(look.finding()).isEqualTo(Finding.NOT_FOUND);
            assertThat(look.status()).hasValue(404);
            assertThat(look.type()).contains("text/html");
            assertThat(look.sha256()).isPresent();
            assertThat(look.rules()).isNotBlank();
        });
    }

    @Test
    void rule4_gone_and_then_a_page_twice_is_reappeared_with_a_fresh_request() {
        RemovalRequest request = gone("https://vimeo.com/back");
        elsewhere.shows("/back", 200, Elsewhere.PAGE);
        pass(A_DAY);
        look();
        assertThat(walk.request(request.id()).status())
                .as("once may be a flicker")
                .isEqualTo(RemovalStatus.GONE);
        assertThat(verdict(request)).isEqualTo(Verdict.BACK_ONCE);
        pass(Duration.ofMinutes(10));
        look();
        assertThat(walk.request(request.id()).status()).isEqualTo(RemovalStatus.REAPPEARED);
        assertThat(walk.requests(request.caseId())).hasSize(2).last().satisfies(fresh -> {
            assertThat(fresh.follows()).contains(request.id());
            assertThat(fresh.status()).isEqualTo(RemovalStatus.PREPARED);
        });
    }

    @Test
    void rule13_what_came_back_alerts_in_the_transaction_that_records_it_until_it_is_asked_for_again() {
        RemovalRequest request = gone("https://vimeo.com/rings");
        UUID assignee = UUID.randomUUID();
        database.run(
                "insert into staff_member (id, name, email, mail_on, roles, seen_at) values ('%s', 'mine',"
                        + " 'mine@desk.example', true, '{CASEWORKER}', now())",
                assignee);
        database.run("update case_file set assignee = '%s' where id = '%s'", assignee, request.caseId());
        elsewhere.shows("/rings", 200, Elsewhere.PAGE);
        pass(A_DAY);
        look();
        pass(Duration.ofMinutes(10));
        look();
        RemovalRequest fresh = walk.requests(request.caseId()).get(1);
        assertThat(alert(request)).containsExactly("REAPPEARED " + fresh.id() + " RUNNING open");
        assertThat(database.list(
                        "select topic from delivery where recipient = '%s' and case_id = '%s'",
                        assignee, request.caseId()))
                .containsExactly("alert.reappeared");
        assertThat(database.list(
                        "select again || ' ' || request_status from worklist_line where case_id = '%s'",
                        request.caseId()))
                .containsExactly("true PREPARED");
        removals.send(fresh.id(), Walk.STAFF, now.plusSeconds(60));
        assertThat(alert(request)).containsExactly("REAPPEARED " + fresh.id() + " STOPPED moot");
    }

    @Test
    void rule13_what_came_back_and_is_not_asked_for_again_climbs_the_ladder_also_when_staff_saw_it() {
        RemovalRequest request = gone("https://vimeo.com/climbs");
        removals.reappear(request.id(), "", Actor.staff(UUID.randomUUID()), now);
        assertThat(alert(request)).as("they know").isEmpty();
        pass(Duration.ofHours(4).plusSeconds(1));
        sweep.sweep(now);
        assertThat(alert(request)).hasSize(2).allMatch(each -> each.matches("(WARNING|MISSED) .* open"));
    }

    private List<String> alert(RemovalRequest request) {
        return database.list(
                "select a.rung || ' ' || d.obligation_id || ' ' || d.state || case when a.moot_at is null then ' open'"
                        + " else ' moot' end from alert a join deadline d on d.id = a.deadline_id"
                        + " where a.case_id = '%s' and d.obligation = 'REAPPEARANCE'",
                request.caseId());
    }

    @Test
    void security_gone_rechecks_thin_out_and_stop() {
        RemovalRequest request = gone("https://vimeo.com/thin");
        Instant began = now;
        int asked = elsewhere.asked().size();
        for (int day : new int[] {1, 3, 7, 14, 30, 60, 90}) {
            now = began.plus(Duration.ofDays(day)).minusSeconds(1);
            assertThat(checker.lookDue(elsewhere, now)).isZero();
            pass(Duration.ofSeconds(1));
            look();
            assertThat(elsewhere.asked()).as("day " + day).hasSize(++asked);
        }
        assertThat(watches.of(request.id()).orElseThrow().nextAt()).isEmpty();
    }

    @Test
    void security_gone_a_page_after_a_claim_contradicts_nobody_and_asks_for_a_person() {
        elsewhere.shows("/soft", 200, Elsewhere.PAGE);
        RemovalRequest request = claimed("https://vimeo.com/soft");
        look();
        assertThat(walk.request(request.id()).status()).isEqualTo(RemovalStatus.REMOVED);
        assertThat(verdict(request)).isEqualTo(Verdict.LOADS);
        assertThat(watches.of(request.id()).orElseThrow().needsPerson()).isTrue();
    }

    @Test
    void security_gone_a_phrase_is_kept_by_its_id_and_nothing_else_of_the_page() {
        elsewhere.shows("/says", 200, Elsewhere.PAGE + "<p>This content has been removed");
        RemovalRequest request = claimed("https://vimeo.com/says");
        look();
        Look look = looks.last(request.id()).orElseThrow();
        assertThat(look.phrase()).contains("any-content-removed");
        assertThat(look.verdict()).isEqualTo(Verdict.SAYS_REMOVED);
        assertThat(database.list("select cast(to_jsonb(l) as text) from look l where request_id = '%s'", request.id()))
                .allSatisfy(row -> assertThat(row).doesNotContainIgnoringCase("nachtigall", "/says", "vimeo"));
    }

    @Test
    void security_gone_blocked_by_law_is_said_as_blocked_here_only() {
        elsewhere.shows("/law", 451, Elsewhere.PAGE);
        RemovalRequest request = claimed("https://vimeo.com/law");
        look();
        assertThat(verdict(request)).isEqualTo(Verdict.BLOCKED);
        assertThat(walk.request(request.id()).status()).isEqualTo(RemovalStatus.REMOVED);
    }

    @Test
    void rule15_a_proof_is_never_changed_and_erasure_takes_away_what_could_recognise_the_page() {
        RemovalRequest request = gone("https://vimeo.com/erased");
        assertThatThrownBy(() -> database.run("update look set status = 200 where request_id = '%s'", request.id()))
                .hasStackTraceContaining("append-only");
        assertThatThrownBy(() -> database.run("delete from look where request_id = '%s'", request.id()))
                .hasStackTraceContaining("append-only");
        decisions.erase(request.caseId(), Walk.STAFF, now);
        assertThat(looks.ofRequest(request.id())).hasSize(2).allSatisfy(look -> {
            assertThat(look.sha256()).isEmpty();
            assertThat(look.length()).isEmpty();
            assertThat(look.status()).hasValue(404);
        });
    }

    @Test
    void what_is_late_is_looked_at_once_its_miss_is_recorded() {
        RemovalRequest late = walk.received("https://vimeo.com/late", walk.now().minus(Duration.ofDays(4)));
        RemovalRequest inTime = walk.received("https://vimeo.com/in-time");
        now = walk.now();
        sweep.sweep(now);
        checker.watchLate(now);
        checker.watchLate(now);
        assertThat(watches.of(late.id()).orElseThrow().nextAt()).contains(now);
        assertThat(watches.of(inTime.id())).isEmpty();
    }

    @Test
    void staff_may_ask_for_a_look_at_what_nobody_answered_and_find_it_gone() {
        RemovalRequest request = walk.sent("https://vimeo.com/silent");
        now = walk.now();
        checking.lookNow(request.id(), Walk.STAFF, now);
        look();
        pass(A_DAY);
        look();
        assertThat(walk.request(request.id()).status()).isEqualTo(RemovalStatus.GONE);
    }
}
