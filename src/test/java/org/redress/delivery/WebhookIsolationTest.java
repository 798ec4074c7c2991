package org.redress.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.audit.Actor;
import org.redress.fingerprint.publication.PublicationChanged;
import org.redress.policy.Element;
import org.redress.policy.Rung;
import org.redress.removal.RemovalRequest;
import org.redress.removal.Removals;
import org.redress.support.Described;
import org.redress.support.PlatformTokens;
import org.redress.support.TestMail;
import org.redress.support.TestPostgres;
import org.redress.support.Walk;

/** Every type of webhook that the description names, with two platforms that both listen: the other hears nothing. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
@QuarkusTestResource(TestMail.class)
class WebhookIsolationTest {
    private static final String OWNER = "vimeo";
    private static final String OTHER = "reddit";

    @Inject
    Walk walk;

    @Inject
    Outgoing outgoing;

    @Inject
    Postman postman;

    @Inject
    Removals removals;

    @Inject
    Event<PublicationChanged> publications;

    private Receiver owner;
    private Receiver other;

    static Set<String> types() {
        return Described.webhooks();
    }

    @BeforeEach
    void bothListen() {
        outgoing.clear();
        owner = Receiver.answering(200, Map.of());
        other = Receiver.answering(200, Map.of());
        outgoing.endpoint(OWNER, owner.url());
        outgoing.endpoint(OTHER, other.url());
    }

    @AfterEach
    void close() {
        owner.close();
        other.close();
        outgoing.clear();
    }

    @ParameterizedTest
    @MethodSource("types")
    void security_8_2_2_a_webhook_reaches_its_own_platform_and_nobody_else(String type) {
        RemovalRequest request = walk.sent("https://vimeo.com/webhook-isolation");
        cause(type, request);
        for (int i = 0; i < 3; i++) {
            postman.sendDue(walk.now());
        }
        assertThat(owner.heard())
                .extracting(heard -> heard.body().split("\"")[3])
                .contains(type);
        assertThat(other.heard()).isEmpty();
    }

    /** A type that nobody causes here fails: say how it comes about. */
    private void cause(String type, RemovalRequest request) {
        Actor platform = Actor.platform(request.platformId());
        switch (type) {
            case "removal_request.created" -> {}
            case "removal_request.updated" -> {
                removals.query(request.id(), Set.of(Element.LOCATION), "Where?", platform, walk.now());
                removals.complete(request.id(), Walk.STAFF, walk.now());
            }
            case "removal_request.withdrawn" -> {
                postman.sendDue(walk.now());
                removals.withdraw(request.id(), Walk.STAFF, walk.now());
            }
            case "removal_request.deadline_approaching" -> outgoing.alert(request, Rung.WARNING);
            case "removal_request.deadline_missed" -> outgoing.alert(request, Rung.MISSED);
            case "fingerprint.published" -> publish(request, PublicationChanged.What.PUBLISHED);
            case "fingerprint.withdrawn" -> publish(request, PublicationChanged.What.WITHDRAWN);
            case "webhook.test" ->
                given().header("Authorization", PlatformTokens.of(OWNER, "webhooks:manage"))
                        .contentType(ContentType.JSON)
                        .post("/api/v1/webhook-endpoint/test")
                        .then()
                        .statusCode(org.hamcrest.Matchers.lessThan(300));
            default -> throw new AssertionError("nobody knows how " + type + " comes about");
        }
    }

    private void publish(RemovalRequest request, PublicationChanged.What what) {
        PublicationChanged change = new PublicationChanged(
                UUID.randomUUID(), request.platformId(), request.caseId(), what, null, walk.now());
        QuarkusTransaction.requiringNew().run(() -> publications.fire(change));
    }
}
