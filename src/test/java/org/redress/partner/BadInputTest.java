package org.redress.partner;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.support.PlatformTokens;
import org.redress.support.TestPostgres;
import org.redress.support.Walk;

/** Each way of asking wrongly has a problem of its own type; OnceTest and AnswersTest have those that need a history. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class BadInputTest {
    private static final String ADDRESS = "https://www.reddit.com/r/x/comments/bad-input";
    private static final Partner REDDIT = new Partner("reddit");

    @Inject
    Walk walk;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            unknown-property | {"ground":"OTHER","words":"x","reason":"y"}                | reason
            unknown-property | {"ground":"OTHER","words":"x","statement_of_reasons":{"a":1}} | statement_of_reasons.a
            wrong-type       | {"ground":"OTHER","words":7}                               | words
            wrong-type       | {"ground":"BECAUSE","words":"x"}                           | ground
            wrong-type       | {"ground":"OTHER","words":["x"]}                           | words
            wrong-type       | {"ground":"OTHER","words":"\\u0000"}                       | words
            wrong-type       | {"ground":"OTHER","words":"half \\ud83d"}                  | words
            wrong-type       | []                                                         | (body)
            wrong-type       | 7                                                          | (body)
            invalid-request  | {"ground":"OTHER"}                                         | words
            invalid-request  | {"ground":"OTHER","words":""}                              | words
            invalid-request  | null                                                       | (body)
            """)
    void a_body_that_is_wrong_names_the_member(String type, String body, String field) {
        UUID id = walk.sent(ADDRESS).id();
        problem(REDDIT.answers(id, "refusal", body), 400, type).body("violations.field", hasItem(field));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {"ground":"OTHER","words":
            {"ground":"OTHER","words":"x"} {}
            {"ground":"OTHER","words":"x","words":"y"}
            {ground:"OTHER"}
            {"statement_of_reasons":{"puid":"a","puid":"b"}}
            not json
            """)
    void what_is_not_json_is_malformed(String body) {
        problem(REDDIT.answers(walk.sent(ADDRESS).id(), "refusal", body), 400, "malformed-json");
    }

    @Test
    void an_empty_body_is_named_and_deep_nesting_is_refused() {
        UUID id = walk.sent(ADDRESS).id();
        problem(REDDIT.answers(id, "refusal", ""), 400, "invalid-request").body("violations.field", hasItem("(body)"));
        String deep = "{\"statement_of_reasons\":" + "[".repeat(5000) + "]".repeat(5000) + "}";
        problem(REDDIT.answers(id, "refusal", deep), 400, "wrong-type");
    }

    @Test
    void a_body_over_a_megabyte_is_too_large_with_a_length_or_without() {
        UUID id = walk.sent(ADDRESS).id();
        Map<String, String> large = Map.of("ground", "OTHER", "words", "a".repeat(2 << 20));
        problem(REDDIT.answers(id, "refusal", large), 413, "body-too-large");
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, invalid-parameter, limit",
        "status=LATE, invalid-parameter, status",
        "cursor=x, invalid-cursor, cursor"
    })
    void a_parameter_that_is_wrong_is_named(String query, String type, String field) {
        problem(REDDIT.asks().get(Partner.LIST + "?" + query).then(), 400, type)
                .body("violations.field", hasItem(field));
    }

    @Test
    void another_platform_s_cursor_is_no_cursor_and_its_id_no_request() {
        UUID id = walk.sent(ADDRESS).id();
        String cursor = REDDIT.asks().get(Partner.LIST).path("next_cursor");
        Partner other = new Partner("tiktok");
        problem(other.asks().get(Partner.LIST + "?cursor=" + cursor).then(), 400, "invalid-cursor");
        problem(other.reads(id), 404, "not-found");
    }

    @Test
    void a_path_a_method_a_type_that_is_not_there() {
        String refusal = Partner.LIST + "/" + walk.sent(ADDRESS).id() + "/refusal";
        problem(REDDIT.asks().get("/api/v1/nothing").then(), 404, "unknown-path");
        problem(REDDIT.asks().get(Partner.LIST + "/not-an-id").then(), 404, "not-found");
        problem(REDDIT.asks().delete(Partner.LIST).then(), 405, "method-not-allowed");
        problem(REDDIT.asks().accept("text/html").get(Partner.LIST).then(), 406, "not-acceptable");
        problem(answer().contentType("text/plain").body("x").post(refusal).then(), 415, "unsupported-media-type");
        problem(
                answer().contentType("application/json")
                        .header("Origin", "https://evil.example")
                        .body("{}")
                        .post(refusal)
                        .then(),
                403,
                "cross-site");
    }

    @Test
    void a_key_that_is_missing_or_malformed_and_a_state_that_is_not_named() {
        UUID id = walk.sent(ADDRESS).id();
        Object body = Partner.BODIES.get("refusal");
        String etag = REDDIT.etag(id);
        problem(REDDIT.answers(id, "refusal", body, etag, " "), 400, "idempotency-key-missing");
        problem(REDDIT.answers(id, "refusal", body, etag, "two words"), 400, "idempotency-key-malformed");
        problem(REDDIT.answers(id, "refusal", body, etag, "k".repeat(256)), 400, "idempotency-key-malformed");
        problem(REDDIT.answers(id, "refusal", body, " ", "k"), 428, "if-match-missing");
        problem(REDDIT.answers(id, "refusal", body, "\"old\"", "k"), 412, "stale");
    }

    @Test
    void security_8_2_1_no_token_no_scope_and_no_platform_are_told_apart() {
        String path = "/api/v1/webhook-endpoint";
        problem(given().get(path).then(), 401, "token-missing")
                .header("WWW-Authenticate", equalTo("Bearer realm=\"redress\""));
        problem(as("reddit", Scopes.READ).get(path).then(), 403, "scope-missing")
                .header(
                        "WWW-Authenticate",
                        equalTo("Bearer realm=\"redress\", error=\"insufficient_scope\", scope=\"webhooks:manage\""));
        problem(as("nobody", Scopes.WEBHOOKS).get(path).then(), 403, "platform-unknown");
    }

    private static RequestSpecification answer() {
        return REDDIT.asks().header("If-Match", "\"x\"").header("Idempotency-Key", "k");
    }

    private static RequestSpecification as(String platform, String scope) {
        return given().header("Authorization", PlatformTokens.of(platform, scope));
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status, String word) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:redress:problem:" + word))
                .body("status", equalTo(status));
    }
}
