package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.audit.Actor;
import org.redress.removal.Answer;
import org.redress.removal.Deadline;
import org.redress.removal.Deadlines;
import org.redress.removal.RemovalRequest;
import org.redress.removal.dispute.Claim;
import org.redress.removal.dispute.Dispute;
import org.redress.removal.dispute.DisputeGround;
import org.redress.removal.dispute.Disputes;
import org.redress.removal.dispute.Disputing;
import org.redress.removal.dispute.Verdict;
import org.redress.support.TestPostgres;
import org.redress.support.Visitor;

/** What a platform says against a miss stands on the case's page, and staff answer it there, once. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
@TestSecurity(user = "caseworker", roles = "caseworker")
class DisputedTest {
    private static final String ADDRESS = "https://x.com/somebody/status/400";

    @Inject
    DeskVisit desk;

    @Inject
    Deadlines deadlines;

    @Inject
    Disputing disputing;

    @Inject
    Disputes disputes;

    @TestHTTPResource
    String address;

    private Visitor visitor;

    @BeforeEach
    void comes() {
        visitor = new Visitor(address.replaceAll("/$", ""));
    }

    @Test
    void a_dispute_is_shown_and_answered_with_words_that_survive_an_error() {
        UUID caseId = disputed();
        Dispute dispute = theOne(caseId);
        open(caseId);
        assertThat(visitor.page()).contains("Disputed by", "We were in time.", "Answer the dispute");
        visitor.submit("/verdict", Map.of("words", "Read the log", "verdict", "PERHAPS"));
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page()).contains("Read the log", "Choose whether the platform is right.");
        visitor.submit("/verdict", Map.of("words", "The log shows it later.", "verdict", "REJECTED"));
        assertThat(visitor.page())
                .contains("the platform is told", "Rejected: the miss stands", "The log shows it later.", "Missed.")
                .doesNotContain("Answer the dispute");
        assertThat(disputes.get(dispute.id()).verdict()).contains(Verdict.REJECTED);
    }

    @Test
    void a_second_click_is_harmless_and_the_other_verdict_comes_too_late() {
        UUID caseId = disputed();
        String verdict = "/desk/disputes/" + theOne(caseId).id() + "/verdict";
        open(caseId).submit("/verdict", Map.of("words", "Agreed.", "verdict", "UPHELD"));
        assertThat(visitor.page()).contains("the miss is struck out, and stays on record", "Missed.");
        visitor.submit("/note", verdict, Map.of("words", "Agreed.", "verdict", "UPHELD"));
        assertThat(visitor.page()).contains("This was so already");
        visitor.submit("/note", verdict, Map.of("words", "No.", "verdict", "REJECTED"));
        assertThat(visitor.status()).isEqualTo(409);
        assertThat(disputes.get(theOne(caseId).id()).verdict()).contains(Verdict.UPHELD);
    }

    @Test
    void the_history_tells_what_was_said_and_answered() {
        UUID caseId = disputed();
        open(caseId).submit("/verdict", Map.of("words", "Agreed with the log.", "verdict", "UPHELD"));
        assertThat(visitor.page()).contains("Miss disputed", "Miss disputed: upheld", "Agreed with the log.");
    }

    private UUID disputed() {
        UUID caseId = desk.received(60, ADDRESS);
        RemovalRequest request = request(caseId);
        Actor platform = Actor.platform(request.platformId());
        desk.removals.claimRemoval(request.id(), Answer.NONE, platform, desk.walk.now());
        UUID missed = QuarkusTransaction.requiringNew()
                .call(() -> deadlines.of(request.id()).stream()
                        .map(Deadline::id)
                        .filter(id -> deadlines.missed(id).isPresent())
                        .findFirst()
                        .orElseThrow());
        Claim claim = new Claim(missed, DisputeGround.ANSWERED_IN_TIME, "We were in time.", "T-9", null);
        disputing.dispute(request.id(), claim, platform, desk.walk.now());
        return caseId;
    }

    private Dispute theOne(UUID caseId) {
        return QuarkusTransaction.requiringNew()
                .call(() -> disputes.ofRequest(request(caseId).id()).get(0));
    }

    private RemovalRequest request(UUID caseId) {
        return QuarkusTransaction.requiringNew()
                .call(() -> desk.requests.ofCase(caseId).get(0));
    }

    private Visitor open(UUID caseId) {
        return visitor.open("/desk/cases/" + desk.reference(caseId));
    }
}
