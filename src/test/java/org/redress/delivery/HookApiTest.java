package org.redress.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.platform.Hooks;
import org.redress.removal.RemovalRequest;
import org.redress.support.PlatformTokens;
import org.redress.support.TestMail;
import org.redress.support.TestPostgres;
import org.redress.support.Walk;

/** A platform keeps its endpoint and follows every webhook through the API. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
@QuarkusTestResource(TestMail.class)
class HookApiTest {
    private static final String ENDPOINT = "/api/v1/webhook-endpoint";
    static final String DELIVERIES = "/api/v1/webhook-deliveries";
    private static final String ADDRESS = "https://vimeo.com/hook-api";

    @Inject
    Walk walk;

    @Inject
    Outgoing outgoing;

    @Inject
    Postman postman;

    @Inject
    DataSource database;

    private Receiver receiver;
    private String secret;

    @BeforeEach
    void listen() {
        outgoing.clear();
        receiver = Receiver.answering(200, Map.of());
        secret = as("vimeo")
                .contentType(ContentType.JSON)
                .body(Map.of("url", receiver.url()))
                .put(ENDPOINT)
                .then()
                .statusCode(200)
                .extract()
                .path("secret");
    }

    @AfterEach
    void close() {
        receiver.close();
        outgoing.clear();
    }

    @Test
    void a_secret_is_rotated_without_loss_since_both_sign_for_a_day() {
        Instant before = walk.now();
        String rotated = as("vimeo")
                .post(ENDPOINT + "/secret-rotation")
                .then()
                .statusCode(200)
                .body("url", equalTo(receiver.url()))
                .extract()
                .path("secret");
        walk.sent(ADDRESS);
        postman.sendDue(walk.now());
        Receiver.Heard during = receiver.heard().get(0);
        assertThat(during.header("webhook-signature")).matches("v1,\\S+ v1,\\S+");
        assertThatCode(() -> new Webhook(secret).verify(during.body(), during.headers()))
                .doesNotThrowAnyException();
        assertThatCode(() -> new Webhook(rotated).verify(during.body(), during.headers()))
                .doesNotThrowAnyException();

        RemovalRequest later = walk.sent(ADDRESS);
        postman.sendDue(before.plus(Hooks.OVERLAP).plusSeconds(60));
        Receiver.Heard after = last();
        assertThat(after.header("webhook-signature")).isEqualTo(signature(rotated, after));
        assertThat(after.body()).contains(later.id().toString());
        as("vimeo").get(ENDPOINT).then().body("secret", nullValue());
    }

    @Test
    void a_test_is_sent_and_its_attempt_is_shown_and_while_one_waits_no_second_is_made() {
        String id = as("vimeo")
                .post(ENDPOINT + "/test")
                .then()
                .statusCode(202)
                .header("Location", endsWith(DELIVERIES + "/" + path(ENDPOINT + "/test")))
                .body("status", equalTo("QUEUED"), "type", equalTo("webhook.test"))
                .extract()
                .path("id");
        postman.sendDue(walk.now());
        assertThat(last().body())
                .startsWith("{\"type\":\"webhook.test\",\"timestamp\":\"")
                .endsWith("\"data\":{}}");
        delivery(id)
                .body("status", equalTo("SENT"))
                .body("attempts.outcome", equalTo(List.of("ACCEPTED")))
                .body("attempts.code", equalTo(List.of(200)))
                .body("payload.type", equalTo("webhook.test"));
        as("tiktok").post(ENDPOINT + "/test").then().statusCode(404);
    }

    @Test
    void one_is_sent_again_under_its_own_id_and_asking_twice_sends_once() {
        RemovalRequest request = walk.sent(ADDRESS);
        postman.sendDue(walk.now());
        String path = DELIVERIES + "/" + outgoing.only(request, Outbox.CREATED).id() + "/redelivery";
        as("vimeo").post(path).then().statusCode(200).body("status", equalTo("FAILED"));
        as("vimeo").post(path).then().statusCode(200).body("status", equalTo("FAILED"));
        postman.sendDue(walk.now());
        postman.sendDue(walk.now());
        assertThat(receiver.heard()).hasSize(2);
        assertThat(receiver.heard().get(0).header("webhook-id")).isEqualTo(last().header("webhook-id"));
        as("vimeo").delete(ENDPOINT).then().statusCode(204);
        as("vimeo").post(path).then().statusCode(409).body("type", equalTo("urn:redress:problem:no-endpoint"));
    }

    @Test
    void an_endpoint_that_answered_410_is_shown_and_switched_on_again_and_what_waits_arrives() {
        receiver.answers(410, Map.of());
        RemovalRequest first = walk.sent(ADDRESS);
        RemovalRequest second = walk.sent(ADDRESS);
        postman.sendDue(walk.now());
        as("vimeo").get(ENDPOINT).then().body("active", equalTo(false), "disabled_because", equalTo("answered 410"));
        receiver.answers(200, Map.of());
        for (int i = 0; i < 2; i++) {
            as("vimeo").post(ENDPOINT + "/activation").then().statusCode(200).body("active", equalTo(true));
        }
        as("vimeo")
                .post(DELIVERIES + "/" + outgoing.only(first, Outbox.CREATED).id() + "/redelivery")
                .then()
                .statusCode(200);
        as("vimeo")
                .post(DELIVERIES + "/" + outgoing.only(second, Outbox.CREATED).id() + "/redelivery")
                .then()
                .statusCode(200);
        postman.sendDue(walk.now().plusSeconds(10));
        assertThat(outgoing.only(first, Outbox.CREATED).status()).isEqualTo(DeliveryStatus.SENT);
        assertThat(outgoing.only(second, Outbox.CREATED).status()).isEqualTo(DeliveryStatus.SENT);
        assertThat(last().header("webhook-signature")).isEqualTo(signature(secret, last()));
        as("vimeo").delete(ENDPOINT).then().statusCode(204);
        as("vimeo").post(ENDPOINT + "/activation").then().statusCode(404);
    }

    @Test
    void a_signature_by_another_secret_is_refused_by_the_official_library() {
        walk.sent(ADDRESS);
        postman.sendDue(walk.now());
        org.assertj.core.api.Assertions.assertThatThrownBy(() ->
                        new Webhook("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").verify(last().body(), last().headers()))
                .isInstanceOf(WebhookVerificationException.class);
    }

    private String path(String post) {
        return as("vimeo").post(post).then().statusCode(202).extract().path("id");
    }

    private Receiver.Heard last() {
        return receiver.heard().get(receiver.heard().size() - 1);
    }

    private static String signature(String secret, Receiver.Heard heard) {
        return WebhookSender.sign(
                secret,
                heard.header("webhook-id"),
                Instant.ofEpochSecond(Long.parseLong(heard.header("webhook-timestamp"))),
                heard.body());
    }

    static ValidatableResponse delivery(String id) {
        return as("vimeo").get(DELIVERIES + "/" + id).then().statusCode(200);
    }

    static RequestSpecification as(String platform) {
        return given().contentType(ContentType.JSON)
                .header("Authorization", PlatformTokens.of(platform, "webhooks:manage"));
    }
}
