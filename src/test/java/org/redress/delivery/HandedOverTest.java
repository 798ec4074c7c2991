package org.redress.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.alert.handover.Handing;
import org.redress.alert.handover.Handovers;
import org.redress.audit.Actor;
import org.redress.policy.Rung;
import org.redress.removal.RemovalRequest;
import org.redress.removal.Removals;
import org.redress.support.TestMail;
import org.redress.support.TestPostgres;
import org.redress.support.Walk;

/** Whoever is handed an alert is told. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
@QuarkusTestResource(TestMail.class)
class HandedOverTest {
    private static final String HANDED = "alert.handed_over";

    @Inject
    Walk walk;

    @Inject
    Outgoing outgoing;

    @Inject
    Postman postman;

    @Inject
    Handovers handovers;

    @Inject
    Removals removals;

    private UUID first;
    private UUID second;
    private RemovalRequest request;
    private UUID alert;

    @BeforeEach
    void a_missed_deadline_of_which_both_were_told() {
        outgoing.clear();
        TestMail.empty();
        first = outgoing.staff("first", "first@desk.example", "CASEWORKER");
        second = outgoing.staff("second", "second@desk.example", "CASEWORKER");
        request = walk.sent("https://vimeo.com/handed-over");
        alert = outgoing.alert(request, Rung.MISSED);
        postman.sendDue(walk.now());
        TestMail.empty();
    }

    @AfterEach
    void clear() {
        outgoing.clear();
        TestMail.empty();
    }

    @Test
    void a_letter_says_that_it_is_theirs_now_also_to_whom_was_told_of_the_miss() throws Exception {
        handOver(null, second, first);
        postman.sendDue(walk.now());
        assertThat(TestMail.received()).hasSize(1);
        assertThat(TestMail.received()[0].getSubject())
                .startsWith("Handed to you: case")
                .contains("Vimeo");
        assertThat(TestMail.received()[0].getContent().toString()).doesNotContain("busy");
    }

    @Test
    void who_takes_it_needs_no_letter_and_who_passed_it_on_before_the_letter_left_gets_none() {
        handOver(null, first, first);
        assertThat(letters()).isEmpty();
        handOver(first, second, first);
        handOver(second, first, second);
        postman.sendDue(walk.now());
        assertThat(letters())
                .extracting(Delivery::recipient, Delivery::status)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(second.toString(), DeliveryStatus.DROPPED),
                        org.assertj.core.groups.Tuple.tuple(first.toString(), DeliveryStatus.SENT));
    }

    @Test
    void what_came_back_is_written_in_so_many_words_with_its_platform() throws Exception {
        removals.verifyGone(request.id(), "", Walk.STAFF, walk.now());
        removals.reappear(request.id(), "", Actor.system("check"), walk.now());
        postman.sendDue(walk.now());
        assertThat(TestMail.received()).hasSize(2).allSatisfy(letter -> {
            assertThat(letter.getSubject()).startsWith("It came back: case").endsWith(", Vimeo");
            assertThat(letter.getContent().toString())
                    .contains("Our target: asking again for what came back", "acknowledge it");
        });
    }

    private void handOver(UUID seen, UUID to, UUID by) {
        handovers.handOver(alert, new Handing(to, seen, "busy"), Actor.staff(by), walk.now());
    }

    private List<Delivery> letters() {
        return outgoing.of(request, HANDED);
    }
}
