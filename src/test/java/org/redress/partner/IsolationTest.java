package org.redress.partner;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalStatus;
import org.redress.support.PlatformTokens;
import org.redress.support.TestPostgres;
import org.redress.support.Time;
import org.redress.support.Walk;

/** Another platform's request looks like one that never was, whatever is asked of it. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class IsolationTest {
    private static final String ADDRESS = "https://www.tiktok.com/@x/video/isolation";
    private static final Partner OWNER = new Partner("tiktok");
    private static final Partner OTHER = new Partner("reddit");

    @Inject
    Walk walk;

    @Inject
    DataSource database;

    @ParameterizedTest
    @ValueSource(
            strings = {"GET", "HEAD", "acknowledgement", "question", "removal", "refusal", "correction", "dispute"})
    void security_8_2_2_another_platforms_id_answers_exactly_like_an_unknown_one(String operation) {
        RemovalRequest request = walk.sent(ADDRESS);
        Response others = ask(operation, request.id(), OWNER.etag(request.id()));
        Response unknown = ask(operation, UUID.randomUUID(), OWNER.etag(request.id()));
        assertThat(others.statusCode()).isEqualTo(404).isEqualTo(unknown.statusCode());
        assertThat(others.asString()).isEqualTo(unknown.asString());
        assertThat(headers(others)).isEqualTo(headers(unknown));
        assertThat(walk.request(request.id()).status()).isEqualTo(RemovalStatus.RECEIVED);
    }

    @Test
    void security_8_2_2_what_was_not_sent_is_unknown_to_its_own_platform_too() {
        UUID id = walk.requests(walk.accepted(ADDRESS)).get(0).id();
        OWNER.reads(id).statusCode(404);
    }

    @Test
    void security_8_2_2_the_list_holds_the_callers_own_only_and_no_cursor_crosses() {
        String id = walk.sent(ADDRESS).id().toString();
        new Time(database).forward(Listing.SETTLED.plusMillis(200));
        OWNER.asks().get(Partner.LIST + "?limit=200").then().body("data.id", hasItem(id));
        OTHER.asks().get(Partner.LIST + "?limit=200").then().body("data.id", not(hasItem(id)));
        String cursor = OWNER.asks().get(Partner.LIST).path("next_cursor");
        OTHER.asks().get(Partner.LIST + "?cursor=" + cursor).then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"acknowledgement", "question", "removal", "refusal", "correction", "dispute"})
    void security_8_2_1_reading_does_not_grant_answering(String verb) {
        UUID id = walk.sent(ADDRESS).id();
        given().header("Authorization", PlatformTokens.of("tiktok", Scopes.READ))
                .contentType(ContentType.JSON)
                .body(Partner.BODIES.get(verb))
                .post(Partner.LIST + "/" + id + "/" + verb)
                .then()
                .statusCode(403);
    }

    /** The token for forms is random, and for browsers. */
    private static List<String> headers(Response response) {
        return response.headers().asList().stream()
                .filter(header -> !header.getName().equalsIgnoreCase("Set-Cookie"))
                .map(Object::toString)
                .toList();
    }

    private static Response ask(String operation, UUID id, String etag) {
        String path = Partner.LIST + "/" + id;
        return switch (operation) {
            case "GET" -> OTHER.asks().get(path);
            case "HEAD" -> OTHER.asks().head(path);
            default ->
                OTHER.answers(id, operation, Partner.BODIES.get(operation), etag, "k-" + id)
                        .extract()
                        .response();
        };
    }
}
