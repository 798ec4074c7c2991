package org.redress.partner;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.NotAcceptable;
import org.redress.support.PlatformTokens;
import org.redress.support.TestPostgres;

/** A platform says where its webhooks go, sees the secret once, and sees nobody else's endpoint. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class WebhookEndpointTest {
    private static final String PATH = "/api/v1/webhook-endpoint";
    private static final String ONE = PlatformTokens.of("reddit", Scopes.WEBHOOKS);
    private static final String OTHER = PlatformTokens.of("tiktok", Scopes.WEBHOOKS);

    @Test
    void the_secret_is_shown_once_and_a_new_endpoint_takes_the_old_ones_place() {
        String first = register("https://hooks.reddit.com/one")
                .statusCode(200)
                .body("secret", startsWith("whsec_"))
                .extract()
                .path("secret");
        show(ONE)
                .statusCode(200)
                .body("url", equalTo("https://hooks.reddit.com/one"))
                .body("secret", nullValue());
        register("https://hooks.reddit.com/two").body("secret", not(equalTo(first)));
        show(ONE).body("url", equalTo("https://hooks.reddit.com/two"));
        show(OTHER).statusCode(404).body("type", equalTo("urn:redress:problem:not-found"));
        given().header("Authorization", ONE).delete(PATH).then().statusCode(204);
        show(ONE).statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "no address", "javascript:alert(1)", "https://user:pass@hooks.reddit.com/", "https:///"})
    void what_is_no_web_address_is_a_400_that_names_the_field(String url) {
        register(url).statusCode(400).body("violations[0].field", equalTo("url"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hooks.reddit.com/",
                "https://127.0.0.1/",
                "https://2130706433/",
                "https://localhost/",
                "https://[::1]/",
                "https://hooks.reddit.com:8443/",
                "https://①②⑦.⓪.⓪.①/"
            })
    void security_1_3_6_only_public_https_addresses_may_be_named(String url) {
        assertThatThrownBy(() -> new WebhookAddress(false).checked(url)).isInstanceOf(NotAcceptable.class);
    }

    @Test
    void security_8_2_1_a_token_without_the_scope_is_refused_and_so_is_none() {
        show(PlatformTokens.of("reddit", Scopes.READ)).statusCode(403).body("status", equalTo(403));
        show(PlatformTokens.of("nobody", Scopes.WEBHOOKS)).statusCode(403);
        ValidatableResponse without = given().get(PATH).then().statusCode(401);
        assertThat(without.extract().contentType()).startsWith("application/problem+json");
    }

    private static ValidatableResponse show(String token) {
        return given().header("Authorization", token).get(PATH).then();
    }

    private static ValidatableResponse register(String url) {
        return given().header("Authorization", ONE)
                .contentType(ContentType.JSON)
                .body(Map.of("url", url))
                .put(PATH)
                .then();
    }
}
