package org.redress.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.policy.RefusalGround;
import org.redress.removal.Removals;
import org.redress.support.TestPostgres;
import org.redress.support.Walk;

/** What a platform may answer, and what it must send along. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class AnswersTest {
    private static final String ADDRESS = "https://www.reddit.com/r/x/comments/answers";
    private static final Partner REDDIT = new Partner("reddit");

    @Inject
    Walk walk;

    @Inject
    Removals removals;

    @ParameterizedTest
    @CsvSource({
        "acknowledgement, IN_REVIEW, RUNNING",
        "question, QUERIED, RUNNING",
        "removal, REMOVED, STOPPED",
        "refusal, REFUSED, STOPPED"
    })
    void each_answer_moves_the_request_and_says_where_its_clocks_stand(String verb, String status, String clock) {
        UUID id = walk.sent(ADDRESS).id();
        REDDIT.answers(id, verb)
                .statusCode(200)
                .body("status", equalTo(status))
                .body("deadlines.findAll { it.rule == 'ORG_RESPONSE' }.state", everyItem(equalTo(clock)));
        REDDIT.reads(id).body("status", equalTo(status));
    }

    @Test
    void the_etag_of_an_answer_serves_the_next_one() {
        UUID id = walk.sent(ADDRESS).id();
        String etag = REDDIT.answers(id, "acknowledgement").extract().header("ETag");
        REDDIT.answers(id, "removal", Partner.BODIES.get("removal"), etag, "next")
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"acknowledgement", "question", "removal", "refusal", "correction", "dispute"})
    void without_if_match_428_and_when_stale_412_and_nothing_changes(String verb) {
        UUID id = walk.sent(ADDRESS).id();
        String etag = REDDIT.etag(id);
        REDDIT.asks()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", "k")
                .body(Partner.BODIES.get(verb))
                .post(Partner.LIST + "/" + id + "/" + verb)
                .then()
                .statusCode(428)
                .contentType("application/problem+json");
        for (String stale : List.of("\"old\"", "*", "W/" + etag)) {
            REDDIT.answers(id, verb, Partner.BODIES.get(verb), stale, "k").statusCode(412);
        }
        assertThat(REDDIT.etag(id)).isEqualTo(etag);
    }

    @Test
    void without_an_idempotency_key_400() {
        UUID id = walk.sent(ADDRESS).id();
        REDDIT.answers(id, "removal", Partner.BODIES.get("removal"), REDDIT.etag(id), "")
                .statusCode(400)
                .body("type", equalTo("urn:redress:problem:idempotency-key-missing"));
    }

    @Test
    void what_was_done_already_or_cannot_follow_is_a_409_of_its_own_type() {
        UUID id = walk.sent(ADDRESS).id();
        REDDIT.answers(id, "removal").statusCode(200);
        REDDIT.answers(id, "removal").statusCode(409).body("type", equalTo("urn:redress:problem:already-there"));
        REDDIT.answers(id, "question").statusCode(409).body("type", equalTo("urn:redress:problem:not-allowed"));
    }

    @Test
    void security_8_2_3_an_unknown_member_is_refused_by_name_and_nothing_is_repeated() {
        UUID id = walk.sent(ADDRESS).id();
        Map<String, Object> body = new HashMap<>(Partner.BODIES.get("refusal"));
        body.put("status", "CANARY");
        String answer = REDDIT.answers(id, "refusal", body)
                .statusCode(400)
                .body("violations.field", hasItem("status"))
                .extract()
                .asString();
        assertThat(answer).doesNotContain("CANARY");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            removal  | {"removed_at":1700000000,"done":"DELETED","identical_copies":"REMOVED"}            | removed_at
            removal  | {"removed_at":"yesterday","done":"DELETED","identical_copies":"REMOVED"}           | removed_at
            removal  | {"removed_at":"2999-01-01T00:00:00Z","done":"DELETED","identical_copies":"REMOVED"} | removed_at
            removal  | {"done":"DELETED","identical_copies":"REMOVED"}                                    | removed_at
            removal  | {"removed_at":"2026-01-01T00:00:00Z","done":0,"identical_copies":"REMOVED"}        | done
            refusal  | {"ground":"BECAUSE","words":"x"}                                                   | ground
            refusal  | {"ground":"OTHER","words":7}                                                       | words
            refusal  | {"ground":"OTHER","words":""}                                                      | words
            refusal  | {"ground":"OTHER","words":"x","statement_of_reasons":{"category":"STATEMENT_CATEGORY_NON_CONSENSUAL_BEHAVIOUR"}} | statement_of_reasons.category
            refusal  | {"ground":"OTHER","words":"x","statement_of_reasons":{"puid":"1"}}                 | statement_of_reasons.category
            question | {"missing":["HAIR"],"words":"x"}                                                   | missing.0
            question | {"words":"x"}                                                                      | missing
            """)
    void a_bad_body_is_a_400_that_names_the_field(String verb, String body, String field) {
        UUID id = walk.sent(ADDRESS).id();
        REDDIT.answers(id, verb, body).statusCode(400).body("violations.field", hasItem(field));
        REDDIT.reads(id).body("status", equalTo("RECEIVED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "{} {}", "{\"words\":\"a\",\"words\":\"b\"}"})
    void what_is_no_body_at_all_is_a_400_problem(String body) {
        UUID id = walk.sent(ADDRESS).id();
        REDDIT.answers(id, "refusal", body).statusCode(400).contentType("application/problem+json");
    }

    @Test
    void a_wrong_content_type_is_a_415_and_a_huge_body_a_413() {
        UUID id = walk.sent(ADDRESS).id();
        REDDIT.asks()
                .contentType("text/plain")
                .header("If-Match", "x")
                .header("Idempotency-Key", "k")
                .body("words=1")
                .post(Partner.LIST + "/" + id + "/refusal")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
        String words = "a".repeat(2 << 20);
        REDDIT.answers(id, "refusal", Map.of("ground", "OTHER", "words", words)).statusCode(413);
    }

    @Test
    void an_answer_stays_out_of_its_own_reply_and_is_shown_back_whole_in_the_detail() {
        UUID id = walk.sent(ADDRESS).id();
        Map<String, Object> body = new HashMap<>(Partner.BODIES.get("removal"));
        body.put("words", "CANARY-WORDS");
        body.put("reference", "T-9");
        body.put("statement_of_reasons", statement());
        String reply =
                REDDIT.answers(id, "removal", body).statusCode(200).extract().asString();
        assertThat(reply).doesNotContain("CANARY", "T-9");
        REDDIT.reads(id)
                .body("answers", hasSize(1))
                .body("answers[0].kind", equalTo("REMOVAL"))
                .body("answers[0].by", equalTo("PLATFORM"))
                .body("answers[0].words", equalTo("CANARY-WORDS"))
                .body("answers[0].reference", equalTo("T-9"))
                .body("answers[0].removed.removed_at", equalTo("2026-01-02T03:04:05Z"))
                .body("answers[0].removed.done", equalTo("DELETED"))
                .body("answers[0].removed.identical_copies", equalTo("NONE_FOUND"))
                .body("answers[0].statement_of_reasons.decision_facts", equalTo("CANARY-FACTS"))
                .body("answers[0].statement_of_reasons.automated_detection", equalTo("No"))
                .body("answers[0].statement_of_reasons.puid", equalTo("T-1"));
    }

    @Test
    void rule15_what_staff_wrote_of_a_letter_stays_with_them() {
        UUID id = walk.received(ADDRESS).id();
        removals.refuse(id, RefusalGround.NOT_FOUND, "CANARY: told the person on the phone", Walk.STAFF, walk.now());
        String detail = REDDIT.reads(id)
                .body("answers[0].kind", equalTo("REFUSAL"))
                .body("answers[0].ground", equalTo("NOT_FOUND"))
                .body("answers[0].by", equalTo("SYSTEM"))
                .extract()
                .asString();
        assertThat(detail).doesNotContain("CANARY");
    }

    @Test
    void each_kind_of_answer_is_shown_back_with_what_it_said() {
        UUID id = walk.sent(ADDRESS).id();
        REDDIT.answers(id, "acknowledgement").statusCode(200);
        REDDIT.answers(id, "question").statusCode(200);
        REDDIT.answers(id, "refusal").statusCode(200);
        REDDIT.reads(id)
                .body("answers.kind", equalTo(List.of("ACKNOWLEDGEMENT", "QUESTION", "REFUSAL")))
                .body("answers[0].reference", equalTo("T-1"))
                .body("answers[1].missing", equalTo(List.of("LOCATION")))
                .body("answers[1].words", equalTo("Which picture?"))
                .body("answers[2].ground", equalTo("OTHER"));
    }

    private static Map<String, Object> statement() {
        Map<String, Object> statement = new HashMap<>();
        statement.put("decision_ground", "DECISION_GROUND_ILLEGAL_CONTENT");
        statement.put("decision_visibility", List.of("DECISION_VISIBILITY_CONTENT_REMOVED"));
        statement.put("content_type", List.of("CONTENT_TYPE_SYNTHETIC_MEDIA"));
        statement.put("category", "STATEMENT_CATEGORY_CYBER_VIOLENCE");
        statement.put("category_specification", List.of("KEYWORD_NON_CONSENSUAL_MATERIAL_DEEPFAKE"));
        statement.put("decision_facts", "CANARY-FACTS");
        statement.put("source_type", "SOURCE_TRUSTED_FLAGGER");
        statement.put("automated_detection", "No");
        statement.put("automated_decision", "AUTOMATED_DECISION_NOT_AUTOMATED");
        statement.put("application_date", "2026-11-23");
        statement.put("puid", "T-1");
        return statement;
    }
}
