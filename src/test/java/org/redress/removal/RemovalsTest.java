package org.redress.removal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.NotPossibleNow;
import org.redress.audit.Actor;
import org.redress.cases.CaseStatus;
import org.redress.cases.Cases;
import org.redress.cases.Decisions;
import org.redress.cases.Declaration;
import org.redress.deadline.ClockState;
import org.redress.policy.Element;
import org.redress.policy.RefusalGround;
import org.redress.support.TestPostgres;
import org.redress.support.Walk;

@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class RemovalsTest {
    private static final String ADDRESS = "https://x.com/somebody/status/1";

    @Inject
    Walk walk;

    @Inject
    Removals removals;

    @Inject
    RemovalRequests requests;

    @Inject
    Deadlines deadlines;

    @Inject
    Cases cases;

    @Inject
    Decisions decisions;

    @Test
    void rule7_a_law_starts_at_receipt_and_the_organisations_target_at_sending() {
        RemovalRequest request = walk.sent(ADDRESS);
        assertThat(state(request, "UK_OSA_10_3A")).isEqualTo(ClockState.NOT_STARTED);
        assertThat(state(request, "ORG_RESPONSE")).isEqualTo(ClockState.RUNNING);

        Instant received = request.sentAt().orElseThrow().plusSeconds(600);
        receive(request, received);
        Deadline law = deadline(request, "UK_OSA_10_3A");
        assertThat(law.startedAt()).contains(received);
        assertThat(law.dueAt()).contains(received.plus(Duration.ofHours(48)));
    }

    @Test
    void rule7_nothing_goes_to_a_platform_without_consent_or_while_held() {
        UUID caseId = walk.accepted(ADDRESS);
        UUID request = walk.requests(caseId).get(0).id();
        decisions.hold(caseId, Walk.STAFF, walk.now());
        refused("on-hold", () -> removals.send(request, Walk.STAFF, walk.now()));

        decisions.stop(caseId, Walk.STAFF, walk.now());
        decisions.release(caseId, Walk.STAFF, walk.now());
        refused("no-consent", () -> removals.send(request, Walk.STAFF, walk.now()));
    }

    @Test
    void rule18_nothing_goes_to_a_platform_before_a_caseworker_judged_the_report() {
        UUID request = walk.requests(walk.reported(ADDRESS)).get(0).id();
        refused("not-accepted", () -> removals.send(request, Walk.STAFF, walk.now()));
    }

    @Test
    void rule7_a_clock_of_valid_requests_waits_for_what_is_missing_and_starts_at_the_new_receipt() {
        UUID caseId = walk.reported(EnumSet.of(Declaration.INTIMATE, Declaration.ORGANISATION_SIGNS), ADDRESS);
        cases.accept(caseId, Walk.STAFF, walk.now());
        RemovalRequest request = walk.requests(caseId).get(0);
        removals.send(request.id(), Walk.STAFF, walk.now());
        receive(request, walk.now());
        assertThat(state(request, "UK_OSA_10_3A")).isEqualTo(ClockState.NOT_STARTED);

        for (Declaration each : Walk.COMPLETE) {
            decisions.declare(caseId, each, "test", walk.now());
        }
        assertThat(state(request, "UK_OSA_10_3A")).isEqualTo(ClockState.NOT_STARTED);
        Instant again = walk.now().plusSeconds(60);
        receive(request, again);
        assertThat(deadline(request, "UK_OSA_10_3A").startedAt()).contains(again);
    }

    @Test
    void rule3_a_question_stops_no_clock() {
        RemovalRequest request = walk.received(ADDRESS);
        removals.query(request.id(), Set.of(Element.LOCATION), "Where?", platform(request), walk.now());
        assertThat(state(request, "UK_OSA_10_3A")).isEqualTo(ClockState.RUNNING);
    }

    @Test
    void rule4_a_contradicted_claim_is_as_if_the_clock_had_never_stopped() {
        RemovalRequest request = walk.received(ADDRESS);
        Deadline before = deadline(request, "UK_OSA_10_3A");
        Instant due = before.dueAt().orElseThrow();
        removals.claimRemoval(request.id(), Answer.NONE, platform(request), walk.now());
        assertThat(state(request, "UK_OSA_10_3A")).isEqualTo(ClockState.STOPPED);

        removals.stillThere(request.id(), "still up", Walk.STAFF, walk.now());
        Deadline after = deadline(request, "UK_OSA_10_3A");
        assertThat(after.state()).isEqualTo(ClockState.RUNNING);
        assertThat(after.dueAt()).contains(due);
        assertThat(after.wakeAt()).isPresent();
    }

    @Test
    void rule7_what_the_organisation_owes_itself_binds_no_platform() {
        assertThat(all(walk.sent(ADDRESS)))
                .extracting(deadline -> deadline.ruleVersion().rule().id())
                .contains("ORG_RESPONSE")
                .doesNotContain("ORG_FIRST_REVIEW", "ORG_MESSAGE");
    }

    @Test
    void rule4_what_comes_back_gets_a_fresh_request_with_its_own_clock() {
        RemovalRequest request = walk.received(ADDRESS);
        removals.verifyGone(request.id(), "", Walk.STAFF, walk.now());
        UUID fresh = removals.reappear(request.id(), "", Walk.STAFF, walk.now());
        assertThat(walk.request(request.id()).status()).isEqualTo(RemovalStatus.REAPPEARED);
        assertThat(walk.request(fresh).follows()).contains(request.id());
        assertThat(all(walk.request(fresh))).hasSameSizeAs(all(request));
    }

    @Test
    void rule5_an_answer_after_the_due_time_leaves_a_missed_fact_even_if_the_sweep_was_away() {
        RemovalRequest request = walk.received(ADDRESS);
        Deadline law = deadline(request, "UK_OSA_10_3A");
        Instant late = law.dueAt().orElseThrow().plusMillis(1);
        removals.claimRemoval(request.id(), Answer.NONE, platform(request), late);
        assertThat(missed(law)).hasValueSatisfying(missed -> {
            assertThat(missed.detectedAt()).isEqualTo(late);
            assertThat(missed.lateBy()).isEqualTo(Duration.ofMillis(1));
        });
    }

    @Test
    void rule5_an_answer_at_the_very_instant_is_not_late() {
        RemovalRequest request = walk.received(ADDRESS);
        Deadline law = deadline(request, "UK_OSA_10_3A");
        removals.claimRemoval(
                request.id(), Answer.NONE, platform(request), law.dueAt().orElseThrow());
        assertThat(missed(law)).isEmpty();
    }

    @Test
    void rule18_a_refusal_that_doubts_the_report_reopens_our_judgement() {
        RemovalRequest request = walk.received(ADDRESS);
        removals.refuse(
                request.id(),
                RefusalGround.NOT_INTIMATE_IMAGE_CONTENT,
                "We see no intimate image.",
                platform(request),
                walk.now());
        assertThat(walk.file(request.caseId()).status()).isEqualTo(CaseStatus.REPORTED);
        assertThat(said(request)).contains("We see no intimate image.");
    }

    @Test
    void rule3_looking_again_at_what_was_refused_lets_the_clock_run_on_as_if_it_had_never_stopped() {
        RemovalRequest request = walk.received(ADDRESS);
        Instant due = deadline(request, "UK_OSA_10_3A").dueAt().orElseThrow();
        removals.refuse(request.id(), RefusalGround.OTHER, "No.", platform(request), walk.now());
        assertThat(state(request, "UK_OSA_10_3A")).isEqualTo(ClockState.STOPPED);

        removals.review(request.id(), platform(request), walk.now());
        Deadline after = deadline(request, "UK_OSA_10_3A");
        assertThat(after.state()).isEqualTo(ClockState.RUNNING);
        assertThat(after.dueAt()).contains(due);
        assertThat(after.wakeAt()).isPresent();
        assertThat(state(request, "ORG_RESPONSE")).isEqualTo(ClockState.RUNNING);
    }

    @Test
    void one_press_stops_everything() {
        RemovalRequest request = walk.received(ADDRESS);
        decisions.stop(request.caseId(), Actor.person(request.caseId()), walk.now());
        assertThat(walk.request(request.id()).status()).isEqualTo(RemovalStatus.WITHDRAWN);
        assertThat(state(request, "UK_OSA_10_3A")).isEqualTo(ClockState.STOPPED);
    }

    private void receive(RemovalRequest request, Instant at) {
        removals.received(request.id(), ReceiptHow.API_READ, "test", platform(request), at);
    }

    private List<String> said(RemovalRequest request) {
        return QuarkusTransaction.requiringNew()
                .call(() -> requests.get(request.id()).steps().stream()
                        .map(removals::words)
                        .toList());
    }

    private static Actor platform(RemovalRequest request) {
        return Actor.platform(request.platformId());
    }

    private ClockState state(RemovalRequest request, String ruleId) {
        return deadline(request, ruleId).state();
    }

    private Deadline deadline(RemovalRequest request, String ruleId) {
        return all(request).stream()
                .filter(d -> d.ruleVersion().rule().id().equals(ruleId))
                .findFirst()
                .orElseThrow(() -> new AssertionError(ruleId + " does not bind"));
    }

    private List<Deadline> all(RemovalRequest request) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<Deadline> all = deadlines.of(request.id());
            all.forEach(deadline -> deadline.facts().size());
            return all;
        });
    }

    private Optional<MissedDeadline> missed(Deadline deadline) {
        return QuarkusTransaction.requiringNew().call(() -> deadlines.missed(deadline.id()));
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        NotPossibleNow.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
