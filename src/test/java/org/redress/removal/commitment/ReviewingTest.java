package org.redress.removal.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.NotAcceptable;
import org.redress.NotPossibleNow;
import org.redress.alert.AlertBook;
import org.redress.alert.AlertView;
import org.redress.alert.OpenAlerts;
import org.redress.alert.Sweep;
import org.redress.audit.Actor;
import org.redress.audit.revision.Edit;
import org.redress.platform.commitment.Commitment;
import org.redress.platform.commitment.CommitmentKeeping;
import org.redress.platform.commitment.CommitmentVerdict;
import org.redress.platform.commitment.Commitments;
import org.redress.removal.Removals;
import org.redress.support.Database;
import org.redress.support.TestPostgres;
import org.redress.support.Walk;

/** A commitment is watched by the same clocks as a request, and judged by two people. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class ReviewingTest {
    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();
    private final String code = "T-" + first.toString().substring(0, 8);

    @Inject
    Reviewing reviewing;

    @Inject
    CommitmentReviews reviews;

    @Inject
    Commitments commitments;

    @Inject
    CommitmentKeeping keeping;

    @Inject
    Holding holding;

    @Inject
    Sweep sweep;

    @Inject
    OpenAlerts alerts;

    @Inject
    AlertBook book;

    @Inject
    Removals removals;

    @Inject
    Walk walk;

    @Inject
    DataSource dataSource;

    private Database database;
    private UUID review;

    @BeforeEach
    void due() {
        database = new Database(dataSource);
        for (UUID member : List.of(first, second)) {
            database.run(
                    "insert into staff_member (id, name, roles, seen_at) values ('%s', 'supervisor', '{SUPERVISOR}', now())",
                    member);
        }
        keeping.add(
                Map.ofEntries(
                        Map.entry("code", code),
                        Map.entry("type", "PLATFORM"),
                        Map.entry("respondent", "Imgur"),
                        Map.entry("platform", "imgur"),
                        Map.entry("promise", "Removes within 48 hours"),
                        Map.entry("standing", "VOLUNTARY"),
                        Map.entry("covers", "yes"),
                        Map.entry("from", "2026-01-01"),
                        Map.entry("metric", "CLOCKS"),
                        Map.entry("rule", "UK_OSA_10_3A"),
                        Map.entry("review", "2026-06-01"),
                        Map.entry("sources", "2026-11-26 - a letter")),
                new Edit(0, "test", Actor.staff(first), walk.now()));
        reviewing.openDue(walk.now());
        review = read(() -> reviews.open(commitment().id()).orElseThrow().id());
    }

    @AfterEach
    void away() {
        database.run(
                "delete from alert where deadline_id in (select id from deadline where obligation = 'COMMITMENT')");
        database.run("update deadline set wake_at = null, next_rung = null where obligation = 'COMMITMENT'");
        database.run("update commitment set retired_at = now() where code = '%s'", code);
    }

    @Test
    void its_day_opens_one_review_with_a_clock_that_alerts_without_a_case() {
        reviewing.openDue(walk.now());
        assertThat(database.count(
                        "select count(*) from commitment_review where commitment_id = '%s'",
                        commitment().id()))
                .isOne();
        // Only this clock is a month older: what else the database holds is not our affair.
        database.run(
                "update deadline set due_at = due_at - interval '1 month', wake_at = wake_at - interval '1 month',"
                        + " started_at = started_at - interval '1 month' where obligation_id = '%s'",
                review);
        sweep.sweep(walk.now());
        List<AlertView> open = read(() -> alerts.page(Optional.empty(), 1_000)).stream()
                .filter(alert -> alert.about().obligationId().equals(review))
                .toList();
        assertThat(open).isNotEmpty().allSatisfy(alert -> {
            assertThat(alert.about().words()).contains("Commitment " + code);
            assertThat(alert.about().caseId()).isEmpty();
        });
        assertThat(database.count(
                        "select count(*) from missed_deadline where deadline_id = '%s'",
                        open.get(0).deadlineId()))
                .isOne();
        book.acknowledge(open.get(0).id(), "looking", Actor.staff(first), walk.now());
        assertThat(read(() -> alerts.page(Optional.empty(), 1_000)))
                .noneMatch(alert -> alert.about().obligationId().equals(review));
        assertThat(database.count("select count(*) from worklist_line where obligation = 'COMMITMENT'"))
                .isZero();
    }

    @Test
    void a_verdict_needs_a_reason_and_a_second_person_and_stops_the_clock() {
        assertThatThrownBy(() ->
                        reviewing.propose(review, CommitmentVerdict.NOT_KEPT, " ", Actor.staff(first), walk.now()))
                .isInstanceOf(NotAcceptable.class);
        reviewing.propose(review, CommitmentVerdict.NOT_KEPT, "Nine of ten late", Actor.staff(first), walk.now());
        assertThat(commitment().verdict()).isEqualTo(CommitmentVerdict.OPEN);
        assertThatThrownBy(() -> reviewing.agree(review, Actor.staff(first), walk.now()))
                .extracting(refusal -> ((NotPossibleNow) refusal).code())
                .isEqualTo("own");
        reviewing.agree(review, Actor.staff(second), walk.now());
        assertThat(commitment().verdict()).isEqualTo(CommitmentVerdict.NOT_KEPT);
        assertThat(commitment().verdictReason()).isEqualTo("Nine of ten late");
        assertThat(commitment().dates().reviewOn()).isNotNull();
        assertThat(database.list("select state from deadline where obligation_id = '%s'", review))
                .containsExactly("STOPPED");
    }

    @Test
    void a_second_person_who_disagrees_leaves_the_review_open() {
        reviewing.propose(review, CommitmentVerdict.KEPT, "All in time", Actor.staff(first), walk.now());
        reviewing.disagree(review, Actor.staff(second), walk.now());
        assertThat(commitment().verdict()).isEqualTo(CommitmentVerdict.OPEN);
        assertThat(read(() -> reviews.get(review).proposal())).isEmpty();
        assertThat(database.list("select state from deadline where obligation_id = '%s'", review))
                .containsExactly("RUNNING");
    }

    @Test
    void it_is_held_against_our_own_requests_as_a_count_and_no_verdict() {
        holding.hold(walk.now());
        int items = commitment().held().orElseThrow().items();
        int consistent = commitment().held().orElseThrow().consistent();
        Instant then = walk.now().minus(Duration.ofHours(49));
        walk.received("https://imgur.com/" + UUID.randomUUID(), then);
        UUID inTime =
                walk.received("https://imgur.com/" + UUID.randomUUID(), then).id();
        removals.claimRemoval(inTime, org.redress.removal.Answer.NONE, Walk.STAFF, then.plusSeconds(60));
        walk.received("https://imgur.com/" + UUID.randomUUID());
        sweep.sweep(walk.now());
        holding.hold(walk.now());
        assertThat(commitment().held().orElseThrow().items()).isEqualTo(items + 2);
        assertThat(commitment().held().orElseThrow().consistent()).isEqualTo(consistent + 1);
        assertThat(commitment().verdict()).isEqualTo(CommitmentVerdict.OPEN);
    }

    @Test
    void what_does_not_cover_intimate_images_cannot_be_measured() {
        Map<String, String> fields = new java.util.HashMap<>(read(() -> keeping.says(commitment())));
        fields.put("covers", "no");
        assertThatThrownBy(() -> keeping.change(code, fields, new Edit(1, "test", Actor.staff(first), walk.now())))
                .isInstanceOf(NotAcceptable.class);
    }

    private Commitment commitment() {
        return read(() -> commitments.byCode(code).orElseThrow());
    }

    private static <T> T read(Supplier<T> what) {
        return QuarkusTransaction.requiringNew().call(what::get);
    }
}
