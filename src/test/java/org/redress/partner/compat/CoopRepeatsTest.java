package org.redress.partner.compat;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.redress.partner.answers.Acknowledgement;
import org.redress.partner.answers.Refusal;
import org.redress.partner.answers.Removal;
import org.redress.policy.Element;
import org.redress.policy.RefusalGround;
import org.redress.removal.Answer;
import org.redress.removal.RemovalEvent;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalStatus;
import org.redress.removal.Removals;
import org.redress.support.Database;
import org.redress.support.TestPostgres;
import org.redress.support.Walk;

/** A callback has no number: what comes late, or again, moves a request forwards or not at all, but for what was put back. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class CoopRepeatsTest {
    private static final RemovalEvent LOOKS = RemovalEvent.REVIEW;
    private static final RemovalEvent REMOVES = RemovalEvent.CLAIM_REMOVAL;
    private static final RemovalEvent REFUSES = RemovalEvent.REFUSE;

    @Inject
    CoopAnswers answers;

    @Inject
    Walk walk;

    @Inject
    Removals removals;

    @Inject
    DataSource dataSource;

    @Test
    void rule1_each_late_answer_at_each_status_is_recorded_and_moves_nothing() {
        Map<RemovalStatus, List<RemovalEvent>> late = Map.of(
                RemovalStatus.IN_REVIEW, List.of(LOOKS),
                RemovalStatus.QUERIED, List.of(LOOKS),
                RemovalStatus.REFUSED, List.of(LOOKS, REFUSES),
                RemovalStatus.REMOVED, List.of(LOOKS, REFUSES, REMOVES),
                RemovalStatus.GONE, List.of(LOOKS, REFUSES, REMOVES),
                RemovalStatus.REAPPEARED, List.of(LOOKS, REFUSES, REMOVES),
                RemovalStatus.WITHDRAWN, List.of(LOOKS, REFUSES, REMOVES));
        late.forEach((status, events) -> {
            RemovalRequest request = at(status);
            List<String> before = history(request);
            for (RemovalEvent event : events) {
                comes(request, event, walk.now());
            }
            assertThat(walk.request(request.id()).status())
                    .as("%s after %s", status, events)
                    .isEqualTo(status);
            assertThat(history(request)).isEqualTo(before);
            assertThat(passedOver(request)).hasSameSizeAs(events);
            if (status == RemovalStatus.REFUSED) {
                assertThat(passedOver(request)).containsExactly("late-review", "answer-repeated");
            }
        });
    }

    @Test
    void rule1_each_answer_that_is_owed_moves_it_and_so_does_a_removal_after_a_refusal() {
        Map<RemovalStatus, List<RemovalEvent>> owed = Map.of(
                RemovalStatus.SENT, List.of(LOOKS, REFUSES, REMOVES),
                RemovalStatus.RECEIVED, List.of(LOOKS, REFUSES, REMOVES),
                RemovalStatus.IN_REVIEW, List.of(REFUSES, REMOVES),
                RemovalStatus.QUERIED, List.of(REFUSES, REMOVES),
                RemovalStatus.REFUSED, List.of(REMOVES));
        owed.forEach((status, events) -> events.forEach(event -> {
            RemovalRequest request = at(status);
            comes(request, event, walk.now());
            assertThat(history(request)).as("%s at %s", event, status).last().isEqualTo(event.name());
            assertThat(passedOver(request)).as("%s at %s", event, status).isEmpty();
        }));
    }

    @Test
    void a_removal_said_again_after_it_was_seen_still_up_is_the_first_one_and_twenty_minutes_later_a_new_one() {
        RemovalRequest request = at(RemovalStatus.SENT);
        comes(request, REMOVES, walk.now());
        removals.stillThere(request.id(), "seen", Walk.STAFF, walk.now());
        comes(request, REMOVES, walk.now());
        assertThat(walk.request(request.id()).status()).as("the clock runs on").isEqualTo(RemovalStatus.RECEIVED);
        comes(request, REMOVES, walk.now().plus(Duration.ofMinutes(20)));
        assertThat(walk.request(request.id()).status()).isEqualTo(RemovalStatus.REMOVED);
    }

    @Test
    void a_refusal_just_after_a_removal_moves_nothing_and_a_later_one_takes_the_removal_back_as_through_the_api() {
        RemovalRequest request = at(RemovalStatus.SENT);
        Instant removed = walk.now();
        comes(request, REMOVES, removed);
        comes(request, REFUSES, removed.plus(Duration.ofMinutes(14)));
        assertThat(walk.request(request.id()).status()).isEqualTo(RemovalStatus.REMOVED);
        assertThat(passedOver(request)).containsExactly("late-refuse");
        comes(request, REFUSES, removed.plus(Duration.ofMinutes(20)));
        RemovalRequest refused = walk.request(request.id());
        assertThat(refused.status()).isEqualTo(RemovalStatus.REFUSED);
        assertThat(refused.refusalGround()).contains("OTHER");
        assertThat(history(request)).endsWith("CLAIM_REMOVAL", "CORRECT", "REFUSE");
        assertThat(new Database(dataSource)
                        .list(
                                "select distinct state || ' ' || (stopped_at > '%s') from deadline"
                                        + " where obligation_id = '%s' and started_at is not null",
                                removed.plus(Duration.ofMinutes(19)), request.id()))
                .as("the removal's stop is struck out, the refusal's stands")
                .containsExactly("STOPPED true");
    }

    @Test
    void a_removal_that_staff_recorded_is_not_taken_back_by_a_callback() {
        RemovalRequest request = at(RemovalStatus.REMOVED);
        comes(request, REFUSES, walk.now().plus(Duration.ofMinutes(20)));
        assertThat(walk.request(request.id()).status()).isEqualTo(RemovalStatus.REMOVED);
        assertThat(passedOver(request)).containsExactly("late-refuse");
    }

    @Test
    void rule4_a_refusal_of_what_we_found_gone_moves_nothing_and_has_us_look_again_at_once() {
        RemovalRequest request = at(RemovalStatus.GONE);
        Database database = new Database(dataSource);
        String due = "select count(*) from watch where request_id = '%s' and next_at <= '%s'";
        Instant now = walk.now();
        assertThat(database.count(due, request.id(), now)).isZero();
        comes(request, REFUSES, now);
        assertThat(database.count(due, request.id(), now)).isOne();
        assertThat(walk.request(request.id()).status()).isEqualTo(RemovalStatus.GONE);
    }

    private void comes(RemovalRequest request, RemovalEvent event, Instant now) {
        Object body =
                switch (event) {
                    case REVIEW -> new Acknowledgement("queue");
                    case REFUSE -> new Refusal(RefusalGround.OTHER, "No.", "keep", null);
                    default ->
                        new Removal(now, Removal.Done.DELETED, Removal.Copies.NOT_SEARCHED, null, "delete", null);
                };
        answers.answer(request.platformId(), request.id(), new CoopAnswers.Answer(event, body), now);
    }

    private RemovalRequest at(RemovalStatus status) {
        RemovalRequest request = walk.sent("https://www.dailymotion.com/video/late" + UUID.randomUUID());
        UUID id = request.id();
        Instant now = walk.now();
        switch (status) {
            case SENT -> {}
            case RECEIVED -> removals.received(id, org.redress.removal.ReceiptHow.API_READ, "test", Walk.STAFF, now);
            case IN_REVIEW -> removals.review(id, Walk.STAFF, now);
            case QUERIED -> removals.query(id, Set.of(Element.LOCATION), "Where?", Walk.STAFF, now);
            case REFUSED -> removals.refuse(id, RefusalGround.OTHER, "No.", Walk.STAFF, now);
            case REMOVED -> removals.claimRemoval(id, Answer.NONE, Walk.STAFF, now);
            case WITHDRAWN -> removals.withdraw(id, Walk.STAFF, now);
            case GONE, REAPPEARED -> {
                removals.verifyGone(id, "", Walk.STAFF, now);
                if (status == RemovalStatus.REAPPEARED) {
                    removals.reappear(id, "", Walk.STAFF, now);
                }
            }
            case PREPARED -> throw new IllegalArgumentException("no platform sees it");
        }
        return request;
    }

    private List<String> history(RemovalRequest request) {
        return new Database(dataSource)
                .list("select event from removal_step where request_id = '%s' order by position", request.id());
    }

    /** What was recorded of answers that moved nothing, in their order. */
    private List<String> passedOver(RemovalRequest request) {
        return new Database(dataSource)
                .list(
                        "select substr(action, 17) from audit_entry where subject_id = '%s'"
                                + " and action ~ '^removal-request[.](answer-repeated|late-)' order by id",
                        request.id());
    }
}
