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

/** A callback has no number: what comes late, or again, moves a request forwards or not at all. */
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
    void rule1_each_late_answer_at_each_status_is_recorded_as_said_again_and_moves_nothing() {
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
            assertThat(repeats(request)).isEqualTo(events.size());
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
            assertThat(repeats(request)).as("%s at %s", event, status).isZero();
        }));
    }

    @Test
    void a_removal_said_again_after_it_was_seen_still_up_is_the_first_one_and_an_hour_later_a_new_one() {
        RemovalRequest request = at(RemovalStatus.SENT);
        comes(request, REMOVES, walk.now());
        removals.stillThere(request.id(), "seen", Walk.STAFF, walk.now());
        comes(request, REMOVES, walk.now());
        assertThat(walk.request(request.id()).status()).as("the clock runs on").isEqualTo(RemovalStatus.RECEIVED);
        comes(request, REMOVES, walk.now().plus(Duration.ofHours(2)));
        assertThat(walk.request(request.id()).status()).isEqualTo(RemovalStatus.REMOVED);
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

    private int repeats(RemovalRequest request) {
        return new Database(dataSource)
                .list(
                        "select id from audit_entry where action = 'removal-request.answer-repeated' and subject_id = '%s'",
                        request.id())
                .size();
    }
}
