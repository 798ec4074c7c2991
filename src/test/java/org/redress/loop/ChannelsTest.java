package org.redress.loop;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.redress.outside.Stranger;
import org.redress.platform.unknown.HostAsking;
import org.redress.removal.RemovalStatus;
import org.redress.support.TestMail;
import org.redress.support.TestPostgres;

/** For each channel one address is walked from the report to verified gone: over real HTTP and real SMTP on loopback. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
@QuarkusTestResource(TestMail.class)
@TestSecurity(
        user = "caseworker",
        roles = "caseworker",
        permissions = {"removal-requests:read", "removal-requests:respond"},
        attributes = {@SecurityAttribute(key = "platform_id", value = "channels-api")})
class ChannelsTest extends ChannelWalk {
    private static final String ROOT = "redress.unknown-hosts.root";

    @Inject
    HostAsking asking;

    @AfterEach
    void forgetsTheStranger() {
        System.clearProperty(ROOT);
    }

    @Test
    void api_from_report_to_verified_gone() {
        database.run("insert into platform (id, slug, name, kind, channel, confidence, checked_on) values"
                + " (gen_random_uuid(), 'channels-api', 'Channels', 'IMAGE_HOST', 'API', 'ONE_SOURCE', current_date)");
        database.run("insert into platform_host (host, platform_id)"
                + " select 'channels-api.example', id from platform where slug = 'channels-api'");
        accepted("https://channels-api.example/" + marker);
        desk.submit("/sending", Map.of());
        String path = "/api/v1/removal-requests/" + request().id();
        String etag = given().get(path).then().statusCode(200).extract().header("ETag");
        assertThat(request().status()).isEqualTo(RemovalStatus.RECEIVED);
        given().header("If-Match", etag)
                .header("Idempotency-Key", marker)
                .contentType(ContentType.JSON)
                .body(Map.of("removed_at", "2026-01-02T03:04:05Z", "done", "DELETED", "identical_copies", "NONE_FOUND"))
                .post(path + "/removal")
                .then()
                .statusCode(200);
        verifiedGone();
    }

    @Test
    void email_answered_by_the_letter_s_link_from_report_to_verified_gone() {
        accepted("https://www.dropbox.com/s/" + marker);
        desk.submit("/sending", Map.of());
        answeredByLetter();
        verifiedGone();
    }

    @Test
    void form_with_its_number_from_report_to_verified_gone() {
        accepted("https://x.com/" + marker + "/status/1");
        filled("x", "number", "TID-1");
        assertThat(request().status()).isEqualTo(RemovalStatus.RECEIVED);
        desk.open("/desk/cases/" + person.reference())
                .submit("/answer", Map.of("kind", "CLAIM_REMOVAL", "words", "We removed the content."));
        verifiedGone();
    }

    @Test
    void an_unknown_federated_server_is_recognised_asked_by_letter_and_walked_to_verified_gone() {
        String host = marker + ".example";
        try (Stranger server = new Stranger((heard, out) -> {
            String body = heard.path().endsWith("/.well-known/nodeinfo")
                    ? "{\"links\":[{\"rel\":\"http://nodeinfo.diaspora.software/ns/schema/2.0\",\"href\":\"http://"
                            + heard.header("host") + "/" + host + "/nodeinfo/2.0\"}]}"
                    : "{\"software\":{\"name\":\"mastodon\"},\"contact\":{\"email\":\"staff@social.example\"}}";
            out.page(heard.path().contains("security") ? 404 : 200, "application/json", body);
        })) {
            System.setProperty(ROOT, "http://localhost:" + server.port() + "/{host}");
            accepted("https://" + host + "/@somebody/1");
            for (int i = 0; i < 100 && !desk.page().contains("Add this Mastodon server"); i++) {
                asking.askDue(time.now());
                desk.open("/desk/cases/" + person.reference());
            }
            desk.submit("/platform/server", Map.of());
            assertThat(desk.page()).contains("waiting for the person’s yes").doesNotContain("/sending\"");
            person.saysYesTo(host);
            desk.open("/desk/cases/" + person.reference()).submit("/sending", Map.of());
        }
        answeredByLetter();
        verifiedGone();
    }
}
