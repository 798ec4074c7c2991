package org.redress.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.NotPossibleNow;
import org.redress.alert.Sweep;
import org.redress.audit.Actor;
import org.redress.removal.Answer;
import org.redress.removal.RemovalRequest;
import org.redress.removal.Removals;
import org.redress.support.TestPostgres;
import org.redress.support.Walk;

/** When a case may be closed, and what opens it again. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class ClosingTest {
    @Inject
    Walk walk;

    @Inject
    Closing closing;

    @Inject
    Cases cases;

    @Inject
    Decisions decisions;

    @Inject
    Conversation conversation;

    @Inject
    Removals removals;

    @Inject
    Sweep sweep;

    @Test
    void a_case_is_not_closed_while_anything_is_left_to_do_and_the_words_say_what() {
        UUID caseId = walk.reported("https://x.com/closing/status/1");
        assertThat(refusal(caseId)).isEqualTo("not-judged");
        cases.accept(caseId, Walk.STAFF, walk.now());
        assertThat(refusal(caseId)).isEqualTo("to-send");
        UUID request = walk.requests(caseId).get(0).id();
        removals.send(request, Walk.STAFF, walk.now());
        assertThat(refusal(caseId)).isEqualTo("with-platform");
        removals.claimRemoval(request, Answer.words("done"), Walk.STAFF, walk.now());
        assertThat(refusal(caseId)).isEqualTo("to-check");
        removals.verifyGone(request, "looked", Walk.STAFF, walk.now());
        conversation.personWrites(caseId, "Thank you", walk.now());
        assertThat(refusal(caseId)).isEqualTo("clock-runs");
        conversation.readByStaff(caseId, Walk.STAFF, walk.now());
        closing.close(caseId, Walk.STAFF, walk.now());
        assertThat(walk.file(caseId).status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(walk.file(caseId).ending().closedAt()).isPresent();
        assertThat(refusal(caseId)).isEqualTo("already-there");
    }

    @Test
    void a_miss_that_nobody_took_note_of_keeps_a_case_open() {
        RemovalRequest request = walk.received("https://x.com/closing/status/2");
        sweep.sweep(walk.now().plus(Duration.ofDays(4)));
        removals.verifyGone(request.id(), "looked", Walk.STAFF, walk.now());
        assertThat(refusal(request.caseId())).isEqualTo("alert-open");
    }

    @Test
    void a_message_an_address_and_a_sighting_each_open_it_again() {
        RemovalRequest gone = gone("https://x.com/closing/status/3");
        UUID caseId = gone.caseId();
        conversation.personWrites(caseId, "It is me again", walk.now());
        assertThat(walk.file(caseId).status()).isEqualTo(CaseStatus.ACCEPTED);
        conversation.readByStaff(caseId, Walk.STAFF, walk.now());

        closing.close(caseId, Walk.STAFF, walk.now());
        ReportedItem more = new ReportedItem(ItemKind.PLACE, "a group", Made.SYNTHETIC, null, true);
        decisions.add(caseId, List.of(more), Actor.person(caseId), walk.now());
        assertThat(walk.file(caseId).status()).isEqualTo(CaseStatus.ACCEPTED);

        closing.close(caseId, Walk.STAFF, walk.now());
        removals.reappear(gone.id(), "seen", Walk.STAFF, walk.now());
        assertThat(walk.file(caseId).status()).isEqualTo(CaseStatus.ACCEPTED);
        assertThat(walk.file(caseId).ending().closedAt()).isEmpty();
    }

    @Test
    void what_was_not_ours_is_closed_and_is_not_ours_again() {
        UUID caseId = walk.reported("https://x.com/closing/status/4");
        cases.notOurs(caseId, "SPAM", Walk.STAFF, walk.now());
        closing.close(caseId, Walk.STAFF, walk.now());
        closing.reopen(caseId, "staff", Walk.STAFF, walk.now());
        assertThat(walk.file(caseId).status()).isEqualTo(CaseStatus.NOT_OURS);
    }

    private RemovalRequest gone(String address) {
        RemovalRequest request = walk.received(address);
        removals.verifyGone(request.id(), "looked", Walk.STAFF, walk.now());
        closing.close(request.caseId(), Walk.STAFF, walk.now());
        return request;
    }

    private String refusal(UUID caseId) {
        NotPossibleNow[] refusal = new NotPossibleNow[1];
        assertThatThrownBy(() -> closing.close(caseId, Walk.STAFF, walk.now()))
                .asInstanceOf(type(NotPossibleNow.class))
                .satisfies(thrown -> refusal[0] = thrown);
        return refusal[0].code();
    }
}
