package org.redress.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.deadline.ClockState;
import org.redress.removal.Answer;
import org.redress.removal.Deadline;
import org.redress.removal.Deadlines;
import org.redress.removal.Removals;
import org.redress.support.TestPostgres;
import org.redress.support.Walk;

/** A platform takes a mistaken answer of its own back: the answer stays on record, and the clock never stopped. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class CorrectionTest {
    private static final String ADDRESS = "https://www.reddit.com/r/x/comments/correction";
    private static final Partner REDDIT = new Partner("reddit");

    @Inject
    Walk walk;

    @Inject
    Removals removals;

    @Inject
    Deadlines deadlines;

    @ParameterizedTest
    @CsvSource({"acknowledgement", "question", "removal", "refusal"})
    void rule4_after_a_mistaken_answer_the_clock_is_as_if_it_had_never_stopped(String verb) {
        UUID id = walk.received(ADDRESS).id();
        Instant due = law(id).dueAt().orElseThrow();
        REDDIT.answers(id, verb).statusCode(200);
        corrects(id, last(id)).statusCode(200).body("status", equalTo("RECEIVED"));
        assertThat(law(id).state()).isEqualTo(ClockState.RUNNING);
        assertThat(law(id).dueAt()).contains(due);
        REDDIT.reads(id)
                .body("refusal_ground", nullValue())
                .body("answers", hasSize(2))
                .body("answers[0].kind", equalTo(verb.toUpperCase(java.util.Locale.ROOT)))
                .body("answers[0].corrected_at", notNullValue())
                .body("answers[1].kind", equalTo("CORRECTION"))
                .body("answers[1].words", equalTo("That was another post."))
                .body("answers[1].corrects", equalTo(REDDIT.reads(id).extract().path("answers[0].id")));
    }

    @Test
    void the_right_answer_can_follow_with_the_etag_of_the_correction() {
        UUID id = walk.received(ADDRESS).id();
        REDDIT.answers(id, "removal").statusCode(200);
        String etag = corrects(id, last(id)).extract().header("ETag");
        REDDIT.answers(id, "refusal", Partner.BODIES.get("refusal"), etag, "right")
                .statusCode(200)
                .body("status", equalTo("REFUSED"));
    }

    @Test
    void rule4_the_stop_stays_among_the_facts_with_the_one_that_strikes_it() {
        UUID id = walk.received(ADDRESS).id();
        REDDIT.answers(id, "removal").statusCode(200);
        corrects(id, last(id)).statusCode(200);
        String facts = "deadlines.find { it.rule.id == 'UK_OSA_10_3A' }.clock_facts.";
        REDDIT.reads(id)
                .body(facts + "kind", equalTo(List.of("START", "STOP", "STRIKE_OUT")))
                .body(facts + "why[2]", equalTo("answer corrected"));
    }

    @Test
    void rule5_a_correction_after_the_due_time_leaves_the_clock_late_and_a_miss_stays() {
        UUID id = walk.received(ADDRESS, walk.now().minus(Duration.ofDays(4))).id();
        REDDIT.answers(id, "removal").statusCode(200);
        corrects(id, last(id)).statusCode(200);
        assertThat(law(id).isLate(walk.now())).isTrue();
        REDDIT.reads(id).body("deadlines.find { it.rule.id == 'UK_OSA_10_3A' }.missed", notNullValue());
    }

    @Test
    void that_the_platform_had_the_request_stays_proven() {
        UUID id = walk.sent(ADDRESS).id();
        String etag = REDDIT.asks().head(Partner.LIST + "/" + id).header("ETag");
        etag = REDDIT.answers(id, "removal", Partner.BODIES.get("removal"), etag, "unread")
                .extract()
                .header("ETag");
        assertThat(etag).isNotNull();
        corrects(id, last(id)).statusCode(200);
        assertThat(law(id).state()).isEqualTo(ClockState.RUNNING);
    }

    @Test
    void an_answer_is_taken_back_once_and_only_while_nothing_came_after_it() {
        UUID id = walk.received(ADDRESS).id();
        REDDIT.answers(id, "acknowledgement").statusCode(200);
        String answer = last(id);
        corrects(id, answer).statusCode(200);
        corrects(id, answer).statusCode(409).body("type", equalTo("urn:redress:problem:already-corrected"));
        REDDIT.answers(id, "removal").statusCode(200);
        String claim = last(id);
        removals.verifyGone(id, "", Walk.STAFF, walk.now());
        corrects(id, claim).statusCode(409).body("type", equalTo("urn:redress:problem:not-last"));
        REDDIT.reads(id).body("status", equalTo("GONE"));
    }

    @Test
    void what_staff_recorded_from_a_letter_is_not_the_platforms_to_take_back() {
        UUID id = walk.received(ADDRESS).id();
        removals.claimRemoval(id, Answer.words("Removed, they write."), Walk.STAFF, walk.now());
        corrects(id, last(id)).statusCode(409).body("type", equalTo("urn:redress:problem:not-yours"));
    }

    @Test
    void security_8_2_2_an_answer_of_another_platform_is_as_unknown_as_one_that_never_was() {
        UUID id = walk.received(ADDRESS).id();
        REDDIT.answers(id, "acknowledgement").statusCode(200);
        Partner tiktok = new Partner("tiktok");
        UUID theirs =
                walk.received("https://www.tiktok.com/@x/video/correction").id();
        tiktok.answers(theirs, "acknowledgement").statusCode(200);
        String unknown = corrects(id, UUID.randomUUID().toString())
                .statusCode(400)
                .body("violations.field", hasItem("answer_id"))
                .extract()
                .asString();
        String answer = tiktok.reads(theirs).extract().path("answers[0].id");
        corrects(id, answer).statusCode(400).body(equalTo(unknown));
    }

    private static ValidatableResponse corrects(UUID id, String answer) {
        return REDDIT.answers(id, "correction", Map.of("answer_id", answer, "words", "That was another post."));
    }

    private static String last(UUID id) {
        return REDDIT.reads(id).extract().path("answers[-1].id");
    }

    private Deadline law(UUID requestId) {
        return QuarkusTransaction.requiringNew()
                .call(() -> deadlines.of(requestId).stream()
                        .filter(each -> each.ruleVersion().rule().id().equals("UK_OSA_10_3A"))
                        .findFirst()
                        .orElseThrow());
    }
}
