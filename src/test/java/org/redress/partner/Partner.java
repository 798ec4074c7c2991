package org.redress.partner;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.redress.support.PlatformTokens;

/** A platform that speaks through the API alone. */
record Partner(String slug) {
    static final String LIST = "/api/v1/removal-requests";
    /** A whole body of each answer, by its verb. */
    static final Map<String, Map<String, Object>> BODIES = Map.of(
            "acknowledgement", Map.of("reference", "T-1"),
            "question", Map.of("missing", new String[] {"LOCATION"}, "words", "Which picture?"),
            "removal",
                    Map.of("removed_at", "2026-01-02T03:04:05Z", "done", "DELETED", "identical_copies", "NONE_FOUND"),
            "refusal", Map.of("ground", "OTHER", "words", "We do not agree."),
            "correction", Map.of("answer_id", new UUID(0, 1).toString(), "words", "That was another post."),
            "dispute",
                    Map.of("deadline_id", new UUID(0, 1).toString(), "ground", "OTHER", "words", "It was not late."));

    RequestSpecification asks() {
        return given().header("Authorization", PlatformTokens.of(slug, Scopes.READ, Scopes.RESPOND, Scopes.WEBHOOKS));
    }

    ValidatableResponse reads(UUID id) {
        return asks().get(LIST + "/" + id).then();
    }

    String etag(UUID id) {
        return reads(id).statusCode(200).extract().header("ETag");
    }

    ValidatableResponse answers(UUID id, String verb) {
        return answers(id, verb, BODIES.get(verb));
    }

    ValidatableResponse answers(UUID id, String verb, Object body) {
        return answers(id, verb, body, etag(id), UUID.randomUUID().toString());
    }

    ValidatableResponse answers(UUID id, String verb, Object body, String etag, String key) {
        return asks().contentType(ContentType.JSON)
                .header("If-Match", etag)
                .header("Idempotency-Key", key)
                .body(body)
                .post(LIST + "/" + id + "/" + verb)
                .then();
    }
}
