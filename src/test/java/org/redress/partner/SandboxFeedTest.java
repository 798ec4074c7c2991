package org.redress.partner;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.redress.fingerprint.publication.Feeds;
import org.redress.platform.Platforms;
import org.redress.platform.Sandboxes;
import org.redress.support.Database;
import org.redress.support.PlatformTokens;
import org.redress.support.TestPostgres;
import org.redress.support.Walk;

/** Generated fingerprints are given to the sandbox that asked for them, and to nobody else. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class SandboxFeedTest {
    private static final String SLUG = "flickr";
    private static final String OF_SANDBOX =
            " from publication p join case_file c on c.id = p.case_id where c.status = 'SANDBOX'";

    @Inject
    Walk walk;

    @Inject
    Platforms platforms;

    @Inject
    Sandboxes sandboxes;

    @Inject
    Feeds feeds;

    @Inject
    DataSource source;

    @AfterEach
    void forget() {
        post("reset", Map.of(), true);
    }

    @Test
    void a_sandbox_watches_for_what_was_generated_for_it_and_loses_it_when_it_is_taken_back() {
        UUID live = platforms.bySlug(SLUG).orElseThrow().id();
        UUID sandbox = sandboxes.of(live, Walk.STAFF, walk.now()).id();
        UUID other = sandboxes
                .of(platforms.bySlug("vimeo").orElseThrow().id(), Walk.STAFF, walk.now())
                .id();
        feeds.open(live, walk.now());
        feeds.open(other, walk.now());
        post("fingerprints", Map.of("count", 2), true).statusCode(201).body("fingerprints", equalTo(2));
        Database rows = new Database(source);
        assertThat(rows.list("select p.platform_id || ' ' || p.status" + OF_SANDBOX))
                .containsExactly(sandbox + " ACTIVE", sandbox + " ACTIVE");
        assertThat(rows.count("select count(*) from removal_request where platform_id = '%s'", sandbox))
                .as("a fingerprint asks nobody to remove anything")
                .isZero();
        post("fingerprints/withdrawal", Map.of(), true).statusCode(200).body("fingerprints", equalTo(2));
        assertThat(rows.list("select p.status" + OF_SANDBOX)).containsExactly("WITHDRAWN", "WITHDRAWN");
    }

    @Test
    void a_live_client_generates_none() {
        post("fingerprints", Map.of("count", 1), false).statusCode(403).body("type", endsWith("not-a-sandbox"));
        post("fingerprints/withdrawal", Map.of(), false).statusCode(403);
    }

    private static ValidatableResponse post(String path, Map<String, ?> body, boolean sandbox) {
        String[] scopes = {Scopes.READ, "fingerprints:read"};
        return given().header(
                        "Authorization",
                        sandbox ? PlatformTokens.ofSandbox(SLUG, scopes) : PlatformTokens.of(SLUG, scopes))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/sandbox/" + path)
                .then();
    }
}
