package org.redress.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.removal.RemovalStatus;
import org.redress.support.TestPostgres;
import org.redress.support.Walk;

/** Many answers in one call: each has its own transaction, its own result, and spoils no other. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class BulkAnswersTest {
    private static final String ADDRESS = "https://www.reddit.com/r/x/comments/bulk";
    private static final String BULK = Partner.LIST + "/answers";
    private static final Partner REDDIT = new Partner("reddit");

    @Inject
    Walk walk;

    @Test
    void each_answer_is_taken_or_refused_for_itself_and_in_order() {
        UUID removed = walk.sent(ADDRESS).id();
        UUID stale = walk.sent(ADDRESS).id();
        UUID refused = walk.sent(ADDRESS).id();
        Map<String, Object> old = item(stale, "removal");
        old.put("if_match", "\"old\"");
        sends(item(removed, "removal"), old, item(UUID.randomUUID(), "removal", "\"x\""), item(refused, "refusal"))
                .statusCode(200)
                .body("results.index", equalTo(List.of(0, 1, 2, 3)))
                .body("results.status", equalTo(List.of(200, 412, 404, 200)))
                .body("results[0].answer.status", equalTo("REMOVED"))
                .body("results[0].request_id", equalTo(removed.toString()))
                .body("results[0].etag", equalTo(REDDIT.etag(removed)))
                .body("results[1].problem.type", equalTo("urn:redress:problem:stale"))
                .body("results[2].problem.type", equalTo("urn:redress:problem:not-found"))
                .body("results[3].answer.status", equalTo("REFUSED"));
        assertThat(walk.request(stale).status()).isEqualTo(RemovalStatus.RECEIVED);
        assertThat(walk.request(refused).status()).isEqualTo(RemovalStatus.REFUSED);
    }

    @Test
    void an_answer_that_cannot_be_read_is_refused_as_alone_and_the_next_is_taken() {
        UUID id = walk.sent(ADDRESS).id();
        Map<String, Object> badBody = item(id, "removal");
        badBody.put("body", Map.of("removed_at", "2999-01-01T00:00:00Z", "done", "DELETED"));
        Map<String, Object> unknown = item(id, "removal");
        unknown.put("verb", "APPLAUSE");
        Map<String, Object> extra = item(id, "refusal");
        extra.put("body", Map.of("ground", "OTHER", "words", "x", "colour", "red"));
        Map<String, Object> keyless = item(id, "removal");
        keyless.put("idempotency_key", "");
        List<Object> answers = new ArrayList<>(List.of(badBody, unknown, extra, keyless, "nonsense", Map.of()));
        answers.add(null);
        answers.add(item(id, "acknowledgement"));
        sends(answers.toArray())
                .statusCode(200)
                .body("results.status", equalTo(List.of(400, 400, 400, 400, 400, 400, 400, 200)))
                .body("results[0].problem.violations.field", hasItem("body.identical_copies"))
                .body("results[1].problem.violations.field", hasItem("verb"))
                .body("results[2].problem.type", equalTo("urn:redress:problem:unknown-property"))
                .body("results[2].problem.violations.field", hasItem("body.colour"))
                .body("results[3].problem.type", equalTo("urn:redress:problem:idempotency-key-missing"))
                .body("results[5].problem.violations.field", hasItem("request_id"))
                .body("results[7].answer.status", equalTo("IN_REVIEW"));
    }

    @Test
    void sent_again_it_answers_the_same_and_is_done_once_also_beside_a_call_of_its_own() {
        UUID one = walk.sent(ADDRESS).id();
        UUID other = walk.sent(ADDRESS).id();
        Object[] answers = {
            item(one, "question"), item(other, "acknowledgement"), item(UUID.randomUUID(), "removal", "\"x\"")
        };
        String first = sends(answers).statusCode(200).extract().asString();
        sends(answers).statusCode(200).body(equalTo(first));
        @SuppressWarnings("unchecked")
        Map<String, Object> item = (Map<String, Object>) answers[0];
        REDDIT.answers(one, "question", Partner.BODIES.get("question"), (String) item.get("if_match"), (String)
                        item.get("idempotency_key"))
                .statusCode(200)
                .body("status", equalTo("QUERIED"));
        REDDIT.reads(one).body("answers", hasSize(1));
    }

    @Test
    void the_same_answer_twice_in_one_call_is_done_once_and_its_key_with_another_body_is_refused() {
        UUID id = walk.sent(ADDRESS).id();
        Map<String, Object> item = item(id, "question");
        Map<String, Object> other = new HashMap<>(item);
        other.put("body", Map.of("missing", List.of(), "words", "Another one"));
        sends(item, item, other).body("results.status", equalTo(List.of(200, 200, 422)));
        REDDIT.reads(id).body("answers", hasSize(1));
    }

    @Test
    void a_thousand_are_taken_and_one_more_is_refused_as_a_whole() {
        UUID id = walk.sent(ADDRESS).id();
        List<Object> answers =
                new ArrayList<>(Collections.nCopies(999, item(UUID.randomUUID(), "acknowledgement", "\"x\"")));
        answers.add(item(id, "acknowledgement"));
        sends(answers.toArray())
                .statusCode(200)
                .body("results", hasSize(1000))
                .body("results[999].status", equalTo(200));
        answers.set(0, item(id, "removal"));
        answers.add(item(UUID.randomUUID(), "removal", "\"x\""));
        sends(answers.toArray()).statusCode(413).body("type", equalTo("urn:redress:problem:too-many-answers"));
        assertThat(walk.request(id).status()).isEqualTo(RemovalStatus.IN_REVIEW);
        sends().statusCode(400).body("type", equalTo("urn:redress:problem:invalid-request"));
    }

    @Test
    void security_8_2_2_another_platforms_request_answers_exactly_like_an_unknown_one() {
        UUID theirs = walk.sent("https://www.tiktok.com/@x/video/bulk").id();
        String etag = new Partner("tiktok").etag(theirs);
        String known = sends(item(theirs, "removal", etag)).extract().asString();
        UUID nobodys = UUID.randomUUID();
        String unknown = sends(item(nobodys, "removal", etag)).extract().asString();
        assertThat(known.replace(theirs.toString(), "id")).isEqualTo(unknown.replace(nobodys.toString(), "id"));
        assertThat(walk.request(theirs).status()).isEqualTo(RemovalStatus.RECEIVED);
    }

    @Test
    void every_verb_is_taken() {
        UUID id = walk.sent(ADDRESS).id();
        sends(item(id, "acknowledgement")).body("results.status", everyItem(equalTo(200)));
        Map<String, Object> correction = item(id, "correction");
        String answer = REDDIT.reads(id).extract().path("answers[0].id");
        correction.put("body", Map.of("answer_id", answer, "words", "Not ours to look at."));
        sends(correction)
                .body("results[0].answer.status", equalTo("RECEIVED"))
                .body("results[0].answer.deadlines", notNullValue());
        sends(item(id, "dispute")).body("results[0].problem.violations.field", hasItem("deadline_id"));
    }

    private static ValidatableResponse sends(Object... answers) {
        Map<String, Object> body = new HashMap<>();
        body.put("answers", java.util.Arrays.asList(answers));
        return REDDIT.asks().contentType(ContentType.JSON).body(body).post(BULK).then();
    }

    private static Map<String, Object> item(UUID id, String verb) {
        return item(id, verb, REDDIT.etag(id));
    }

    private static Map<String, Object> item(UUID id, String verb, String etag) {
        Map<String, Object> item = new HashMap<>();
        item.put("request_id", id.toString());
        item.put("verb", verb.toUpperCase(java.util.Locale.ROOT));
        item.put("if_match", etag);
        item.put("idempotency_key", UUID.randomUUID().toString());
        item.put("body", Partner.BODIES.get(verb));
        return item;
    }
}
