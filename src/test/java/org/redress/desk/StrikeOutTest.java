package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.audit.Actor;
import org.redress.cases.Capacity;
import org.redress.deadline.ClockState;
import org.redress.policy.RefusalGround;
import org.redress.removal.Answer;
import org.redress.removal.Deadline;
import org.redress.removal.Deadlines;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalStatus;
import org.redress.support.Database;
import org.redress.support.TestPostgres;
import org.redress.support.Visitor;

/** What was recorded by mistake is struck out: state and clocks are as if it had never been, and the record keeps both. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
@TestSecurity(user = "caseworker", roles = "caseworker")
class StrikeOutTest {
    private static final String ADDRESS = "https://x.com/somebody/status/80";
    private static final String WHY = "It was the answer to another case";

    @Inject
    DeskVisit desk;

    @Inject
    Deadlines deadlines;

    @TestHTTPResource
    String address;

    private Visitor visitor;

    @BeforeEach
    void comes() {
        visitor = new Visitor(address.replaceAll("/$", ""));
    }

    @Test
    void an_answer_that_was_none_leaves_status_and_clocks_as_they_were() {
        UUID id = desk.received(2, ADDRESS);
        List<String> before = clocks(id);
        int version = request(id).version();
        open(id).submit("/answer", Map.of("kind", "CLAIM_REMOVAL", "words", "Removed."));
        assertThat(clocks(id)).isNotEqualTo(before);
        visitor.submit("/strike-out", Map.of("why", " "));
        assertThat(visitor.status()).isEqualTo(422);
        visitor.submit("/strike-out", Map.of("why", WHY));
        assertThat(visitor.page()).contains("Struck out: everything is as if", "<s><strong>Says removed", WHY);
        assertThat(request(id).status()).isEqualTo(RemovalStatus.RECEIVED);
        assertThat(clocks(id)).isEqualTo(before);
        assertThat(request(id).version()).isGreaterThan(version + 1);
    }

    @Test
    void after_a_sighting_that_was_none_the_stop_of_the_claim_stands_again() {
        UUID id = desk.claimed(3, ADDRESS);
        List<String> before = clocks(id);
        open(id).submit("/gone", "/desk/removal-requests/" + request(id).id() + "/sighting", Map.of("words", "Saw it"));
        assertThat(request(id).status()).isEqualTo(RemovalStatus.RECEIVED);
        assertThat(clocks(id)).isNotEqualTo(before);
        visitor.submit("/strike-out", Map.of("why", WHY));
        assertThat(request(id).status()).isEqualTo(RemovalStatus.REMOVED);
        assertThat(clocks(id)).isEqualTo(before);
    }

    @Test
    void a_refusal_that_was_none_takes_its_ground_along() {
        UUID id = desk.received(2, ADDRESS);
        open(id).submit("/answer", Map.of("kind", "REFUSE", "ground", "NOT_FOUND", "words", "Not here."));
        assertThat(request(id).refusalGround()).isPresent();
        visitor.submit("/strike-out", Map.of("why", WHY));
        assertThat(request(id).refusalGround()).isEmpty();
        assertThat(request(id).status()).isEqualTo(RemovalStatus.RECEIVED);
    }

    @Test
    void an_answer_was_evidence_of_receipt_and_is_none_any_more() {
        UUID id = desk.sent(2, ADDRESS);
        List<String> before = clocks(id);
        open(id).submit("/answer", Map.of("kind", "REVIEW", "words", "We look."));
        assertThat(standingReceipts(id)).isEqualTo(1);
        visitor.submit("/strike-out", Map.of("why", WHY));
        assertThat(standingReceipts(id)).isZero();
        assertThat(clocks(id)).isEqualTo(before);
        visitor.submit("/answer", Map.of("kind", "REVIEW", "words", "Now it is theirs."));
        assertThat(standingReceipts(id)).isEqualTo(1);
    }

    @Test
    void rule5_a_missed_deadline_stays_missed() {
        UUID id = desk.received(60, ADDRESS);
        open(id).submit("/answer", Map.of("kind", "CLAIM_REMOVAL", "words", "Removed."));
        long missed = missed(id);
        assertThat(missed).isPositive();
        visitor.submit("/strike-out", Map.of("why", WHY));
        assertThat(missed(id)).isGreaterThanOrEqualTo(missed);
        assertThat(visitor.page()).contains("Missed, for ever");
    }

    @Test
    void what_the_platform_said_itself_and_what_was_done_is_not_offered() {
        open(desk.claimed(3, ADDRESS));
        assertThat(visitor.page()).doesNotContain("Recorded by mistake?");
        UUID sent = desk.accepted(1, ADDRESS);
        open(sent).submit("/sending", Map.of());
        assertThat(visitor.page()).doesNotContain("Recorded by mistake?");
    }

    @Test
    void a_colleague_s_record_is_for_a_supervisor_to_strike_out() {
        UUID id = desk.received(2, ADDRESS);
        Actor colleague = Actor.staff(desk.colleague());
        desk.removals.claimRemoval(request(id).id(), Answer.words("Removed."), colleague, desk.walk.now());
        assertThat(open(id).page())
                .contains("Recorded by mistake?", "then a supervisor")
                .doesNotContain("/strike-out");
    }

    @Test
    @TestSecurity(user = "supervisor", roles = "supervisor")
    void a_supervisor_strikes_out_what_a_colleague_recorded() {
        UUID id = desk.received(2, ADDRESS);
        Actor colleague = Actor.staff(desk.colleague());
        desk.removals.refuse(request(id).id(), RefusalGround.NOT_FOUND, "No.", colleague, desk.walk.now());
        open(id).submit("/strike-out", Map.of("why", WHY));
        assertThat(request(id).status()).isEqualTo(RemovalStatus.RECEIVED);
    }

    @Test
    void a_check_of_authority_that_was_none_stops_all_sending() {
        UUID id = desk.reported(Capacity.ACTING, 1, ADDRESS);
        open(id).submit("/acceptance", Map.of());
        visitor.submit("/authority", Map.of("basis", "Called back"));
        assertThat(visitor.page()).contains("/sending");
        visitor.submit("/authority/strike-out", Map.of("why", "It was another firm"));
        assertThat(visitor.page())
                .contains("Authority to act: not checked yet", "Called back", "It was another firm")
                .doesNotContain("/sending");
    }

    private Visitor open(UUID caseId) {
        return visitor.open("/desk/cases/" + desk.reference(caseId));
    }

    private RemovalRequest request(UUID caseId) {
        return QuarkusTransaction.requiringNew()
                .call(() -> desk.requests.ofCase(caseId).get(0));
    }

    /** What each clock reads, whatever facts led to it. */
    private List<String> clocks(UUID caseId) {
        return QuarkusTransaction.requiringNew()
                .call(() -> deadlines.of(desk.requests.ofCase(caseId).get(0).id()).stream()
                        .map(StrikeOutTest::reading)
                        .toList());
    }

    private static String reading(Deadline clock) {
        assertThat(clock.reading().state()).isEqualTo(clock.state());
        assertThat(clock.state() == ClockState.STOPPED)
                .isEqualTo(clock.stoppedAt().isPresent());
        return clock.ruleVersion().id() + " " + clock.state() + " " + clock.startedAt() + " " + clock.dueAt() + " "
                + clock.stoppedAt();
    }

    private long standingReceipts(UUID caseId) {
        return new Database(desk.dataSource)
                .count(
                        "select count(*) from receipt t join removal_request r on r.id = t.request_id"
                                + " where r.case_id = '%s' and t.struck_out_at is null",
                        caseId);
    }

    private long missed(UUID caseId) {
        return new Database(desk.dataSource)
                .count(
                        "select count(*) from missed_deadline m join deadline d on d.id = m.deadline_id where d.case_id = '%s'",
                        caseId);
    }
}
