package org.redress.partner.door;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.support.PlatformTokens;
import org.redress.support.TestPostgres;

/** Every answer says what is left of the quota, and an empty one is a 429 that says how long to wait. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class DoorTest {
    private static final String LIST = "/api/v1/removal-requests";
    /** Nobody else speaks as this one. */
    private static final String HASTY = "pinterest";

    @Inject
    RateLimits limits;

    @ParameterizedTest
    @CsvSource({
        "/api/v1/removal-requests, reddit, 200",
        "/api/v1/removal-requests?limit=x, reddit, 400",
        "/api/v1/removal-requests, , 401",
        "/api/v1/webhook-endpoint, reddit, 403",
        "/api/v1/removal-requests/x, reddit, 404",
        "/api/v1/nothing, , 404"
    })
    void every_answer_tells_the_quota(String path, String platform, int status) {
        String whose = platform == null ? "address" : "platform";
        get(path, platform)
                .statusCode(status)
                .header("RateLimit-Policy", matchesPattern("\"" + whose + "\";q=[0-9]+;w=60"))
                .header("RateLimit", matchesPattern("\"" + whose + "\";r=[0-9]+;t=[0-9]+"));
    }

    @Test
    void an_empty_quota_is_a_429_with_the_seconds_to_wait_and_nobody_else_s_concern() {
        limits.overdraw(HASTY);
        get(LIST, HASTY)
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", matchesPattern("[1-9][0-9]*"))
                .body("type", equalTo("urn:redress:problem:rate-limited"));
        get(LIST, "reddit").statusCode(200);
    }

    @Test
    void a_made_up_key_of_a_feed_opens_no_quota_of_its_own_at_the_api() {
        given().header("Ocp-Apim-Subscription-Key", "made-up")
                .get(LIST)
                .then()
                .statusCode(401)
                .header("RateLimit-Policy", matchesPattern("\"address\".*"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "webhook-endpoint/secret-rotation",
                "sandbox/reset",
                "sandbox/fingerprints/withdrawal",
                "removal-requests/answers"
            })
    void a_form_is_a_415_everywhere_what_takes_no_body_included(String path) {
        String token = PlatformTokens.ofSandbox(
                "reddit", "removal-requests:read", "removal-requests:respond", "fingerprints:read", "webhooks:manage");
        given().header("Authorization", token)
                .contentType("application/x-www-form-urlencoded")
                .body("a=b")
                .post("/api/v1/" + path)
                .then()
                .statusCode(415)
                .body("type", equalTo("urn:redress:problem:unsupported-media-type"));
    }

    @Test
    void pages_of_people_who_report_are_not_counted_here() {
        assertThat(given().get("/").header("RateLimit")).isNull();
    }

    private static ValidatableResponse get(String path, String platform) {
        return (platform == null
                        ? given()
                        : given().header("Authorization", PlatformTokens.of(platform, "removal-requests:read")))
                .get(path)
                .then();
    }
}
