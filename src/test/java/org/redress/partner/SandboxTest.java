package org.redress.partner;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.alert.Sweep;
import org.redress.platform.Platforms;
import org.redress.platform.Sandboxes;
import org.redress.support.Database;
import org.redress.support.PlatformTokens;
import org.redress.support.TestPostgres;
import org.redress.support.Time;
import org.redress.support.Walk;

/** The sandbox: like the real thing in all that a platform meets, and steered by it alone. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class SandboxTest {
    private static final String SLUG = "imgur";
    private static final String SANDBOX = "/api/v1/sandbox/";
    private static final Rehearsing IN_SANDBOX = new Rehearsing(SLUG, true);

    @Inject
    Walk walk;

    @Inject
    Platforms platforms;

    @Inject
    Sandboxes sandboxes;

    @Inject
    Sweep sweep;

    @Inject
    DataSource database;

    @BeforeEach
    void open() {
        sandboxes.of(platforms.bySlug(SLUG).orElseThrow().id(), Walk.STAFF, walk.now());
    }

    @AfterEach
    void forget() {
        IN_SANDBOX.post("reset", Map.of()).statusCode(200);
        new Time(database).reset();
    }

    @Test
    void each_kind_looks_like_what_it_stands_for() {
        assertThat(content("PLAIN").getString("content.web_address")).startsWith("https://");
        assertThat(content("ACCOUNT").getString("content.place")).contains("@sandbox-");
        assertThat(content("DEEPFAKE").getString("content.generator")).isNotBlank();
        assertThat(content("INCOMPLETE").getList("deadlines.missing.flatten()")).isNotEmpty();
        JsonPath again = content("RE_UPLOAD");
        assertThat(IN_SANDBOX.read(UUID.fromString(again.getString("follows"))).getString("status"))
                .isEqualTo("REAPPEARED");
    }

    @Test
    void time_goes_by_when_the_platform_says_so_and_what_runs_out_is_missed_for_ever() {
        UUID id = IN_SANDBOX.generated("PLAIN");
        JsonPath before = IN_SANDBOX.read(id);
        String etag = IN_SANDBOX.etag(id);
        IN_SANDBOX.post("clock", Map.of("by", "PT47H")).statusCode(200).body("requests", equalTo(1));
        sweep.sweep(walk.now());
        JsonPath later = IN_SANDBOX.read(id);
        assertThat(Instant.parse(later.getString("sent_at")))
                .isEqualTo(Instant.parse(before.getString("sent_at")).minusSeconds(47 * 3600));
        assertThat(due(later)).isEqualTo(due(before).minusSeconds(47 * 3600));
        assertThat(later.getList("deadlines.missed.findAll { it != null }")).isEmpty();
        assertThat(IN_SANDBOX.etag(id)).isNotEqualTo(etag);
        IN_SANDBOX.post("clock", Map.of("by", "PT2H")).statusCode(200);
        sweep.sweep(walk.now());
        assertThat(IN_SANDBOX.read(id).getList("deadlines.findAll { it.missed != null }"))
                .isNotEmpty();
        assertThat(IN_SANDBOX.proven()).contains("READ", "MISSED");
        IN_SANDBOX.post("reset", Map.of()).statusCode(200);
        assertThat(IN_SANDBOX.proven()).as("what was proven stays").contains("READ", "MISSED");
    }

    @Test
    void rule14_a_clock_that_a_platform_advances_looks_to_nobody_like_a_sweep_that_stands_still() {
        UUID id = IN_SANDBOX.generated("PLAIN");
        IN_SANDBOX.post("clock", Map.of("by", "P30D")).statusCode(200);
        Database rows = new Database(database);
        String clocks = "from deadline d where d.obligation_id = '" + id + "' ";
        assertThat(rows.list("select d.id::text " + clocks + "and d.due_at < redress_now() - interval '20 days'"))
                .isNotEmpty();
        assertThat(rows.list("select d.id::text " + clocks + "and d.wake_at < redress_now() - interval '10 seconds'"))
                .isEmpty();
        assertThat(rows.list(
                        "select d.id::text " + clocks + "and d.id in (select id from overdue_without_missed_fact)"))
                .isEmpty();
    }

    @Test
    void a_day_of_generating_and_forgetting_comes_to_an_end() {
        UUID sandbox = sandboxes
                .of(platforms.bySlug(SLUG).orElseThrow().id(), Walk.STAFF, walk.now())
                .id();
        IN_SANDBOX.generated("PLAIN");
        Database rows = new Database(database);
        rows.run("update sandbox_day set made = 100000 - 2 where platform_id = '%s'", sandbox);
        IN_SANDBOX
                .post("requests", Map.of("kinds", List.of("PLAIN"), "count", 3))
                .statusCode(429)
                .header("Retry-After", matchesPattern("[1-9][0-9]*"))
                .body("type", equalTo("urn:redress:problem:sandbox-day-over"));
        IN_SANDBOX
                .post("requests", Map.of("kinds", List.of("PLAIN"), "count", 2))
                .statusCode(201);
        IN_SANDBOX.post("reset", Map.of()).statusCode(200);
        IN_SANDBOX.post("requests", Map.of("kinds", List.of("PLAIN"))).statusCode(429);
        rows.run("update sandbox_day set day = day - 1 where platform_id = '%s'", sandbox);
        IN_SANDBOX.post("requests", Map.of("kinds", List.of("PLAIN"))).statusCode(201);
    }

    @Test
    void a_live_client_is_told_and_another_s_sandbox_is_another_s() {
        for (String path : List.of("requests", "clock", "reset")) {
            given().header("Authorization", PlatformTokens.of(SLUG, Scopes.READ))
                    .contentType(ContentType.JSON)
                    .body(path.equals("clock") ? Map.of("by", "PT1H") : Map.of("kinds", List.of("PLAIN")))
                    .post(SANDBOX + path)
                    .then()
                    .statusCode(403)
                    .body("type", endsWith("not-a-sandbox"));
        }
        UUID id = IN_SANDBOX.generated("PLAIN");
        given().header("Authorization", PlatformTokens.of(SLUG, Scopes.READ))
                .get(Partner.LIST + "/" + id)
                .then()
                .statusCode(404);
        given().header("Authorization", PlatformTokens.of("imgbb", Scopes.READ))
                .get(Partner.LIST + "/" + id)
                .then()
                .statusCode(404);
    }

    @Test
    void what_cannot_be_is_refused_in_words() {
        IN_SANDBOX.post("clock", Map.of("by", "PT0S")).statusCode(400).body("violations[0].field", equalTo("by"));
        IN_SANDBOX.post("clock", Map.of("by", "P32D")).statusCode(400);
        IN_SANDBOX.post("clock", Map.of("by", "soon")).statusCode(400);
        IN_SANDBOX.post("requests", Map.of("kinds", List.of("OTHER"))).statusCode(400);
        IN_SANDBOX.post("requests", Map.of("kinds", List.of())).statusCode(400);
        IN_SANDBOX
                .post("requests", Map.of("kinds", List.of("PLAIN"), "count", 11))
                .statusCode(400);
    }

    @Test
    void the_checklist_tells_what_was_shown_and_what_is_missing() {
        UUID id = IN_SANDBOX.generated("PLAIN");
        new Time(database).forward(Listing.SETTLED.plusMillis(200));
        String cursor = IN_SANDBOX.asks().get(Partner.LIST + "?limit=1").path("next_cursor");
        IN_SANDBOX.asks().get(Partner.LIST + "?cursor=" + cursor).then().statusCode(200);
        IN_SANDBOX.read(id);
        IN_SANDBOX.answer(id, "acknowledgement", "\"0\"", "k").statusCode(412);
        String etag = IN_SANDBOX.etag(id);
        IN_SANDBOX.answer(id, "acknowledgement", etag, "k-" + id).statusCode(200);
        IN_SANDBOX.answer(id, "acknowledgement", etag, "k-" + id).statusCode(200);
        assertThat(IN_SANDBOX.proven())
                .contains("LISTED", "PAGED_TO_END", "READ", "ACKNOWLEDGED", "STALE_HANDLED", "REPEATED")
                .doesNotContain("STALE_MET", "WEBHOOK_TAKEN");
    }

    @Test
    void rule5_the_database_lets_nobody_move_the_past_of_what_is_real() {
        Database rows = new Database(database);
        UUID live = walk.received("https://imgur.com/gallery/real").id();
        assertThatThrownBy(() -> rows.run(
                        "select rehearse_later(id, interval '1 hour', now()) from platform where slug = '%s'", SLUG))
                .hasStackTraceContaining("only the clocks of a sandbox");
        assertThatThrownBy(() -> rows.run("""
                        do $$ begin perform set_config('redress.rehearsing', 'on', true);
                        update removal_step set at = at - interval '1 hour' where request_id = '%s'; end $$
                        """, live)).hasStackTraceContaining("append-only");
        assertThatThrownBy(() -> rows.run(
                        "update case_file set status = 'SANDBOX' where id = (select case_id from removal_request where id = '%s')",
                        live))
                .hasStackTraceContaining("from the first, or never");
    }

    private static Instant due(JsonPath request) {
        return Instant.parse(request.getString("deadlines.find { it.rule.id == 'US_TIDA' }.due_at"));
    }

    private JsonPath content(String kind) {
        return IN_SANDBOX.read(IN_SANDBOX.generated(kind));
    }
}
