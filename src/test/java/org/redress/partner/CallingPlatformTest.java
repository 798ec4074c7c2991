package org.redress.partner;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.redress.audit.Subject;
import org.redress.audit.revision.Edit;
import org.redress.audit.revision.Revisions;
import org.redress.platform.Platforms;
import org.redress.platform.Sandboxes;
import org.redress.platform.clients.ClientsChanged;
import org.redress.platform.clients.Onboarding;
import org.redress.support.Database;
import org.redress.support.PlatformTokens;
import org.redress.support.TestPostgres;
import org.redress.support.Time;
import org.redress.support.Walk;

/** Whom a token speaks for, and that it called. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class CallingPlatformTest {
    private static final String SLUG = "bluesky";

    @Inject
    Walk walk;

    @Inject
    Platforms platforms;

    @Inject
    Sandboxes sandboxes;

    @Inject
    DataSource database;

    @Inject
    Onboarding onboarding;

    @Inject
    Revisions revisions;

    @Inject
    Event<ClientsChanged> changed;

    @Test
    void a_token_of_the_sandbox_sees_nothing_of_what_its_platform_was_really_asked() {
        open();
        String id = walk.sent("https://bsky.app/profile/x/post/calling").id().toString();
        new Time(database).forward(Listing.SETTLED.plusMillis(200));
        assertThat(list(PlatformTokens.of(SLUG, Scopes.READ))).contains(id);
        assertThat(list(PlatformTokens.ofSandbox(SLUG, Scopes.READ))).doesNotContain(id);
        given().header("Authorization", PlatformTokens.ofSandbox(SLUG, Scopes.READ))
                .get(Partner.LIST + "/" + id)
                .then()
                .statusCode(404);
    }

    @Test
    void a_token_of_the_sandbox_of_a_platform_that_has_none_opens_nothing() {
        status(PlatformTokens.ofSandbox("clipper-nowhere", Scopes.READ), 403);
        status(PlatformTokens.ofSandbox("reddit", Scopes.READ), 403);
    }

    @Test
    void the_sandbox_is_in_no_list_of_platforms_and_no_address_leads_to_it() {
        UUID sandbox = open();
        assertThat(platforms.byName()).noneMatch(each -> each.id().equals(sandbox));
        assertThat(platforms.inUse()).noneMatch(each -> each.id().equals(sandbox));
        assertThat(platforms.matching("(sandbox)", 0, 50)).isEmpty();
        assertThat(platforms.findById(sandbox).hosts()).isEmpty();
        status(PlatformTokens.of(SLUG + ".sandbox", Scopes.READ), 403);
    }

    @Test
    void the_first_call_of_a_client_is_seen_with_its_operation_and_a_client_switched_off_is_refused_at_once() {
        Database rows = new Database(database);
        rows.run("""
                insert into platform_client (id, platform_id, client_id, kind, credential, scopes, created_at)
                select gen_random_uuid(), id, 'mastodon_social-live', 'LIVE', 'SECRET', '{removal-requests:read}', redress_now()
                from platform where slug = 'mastodon_social'
                on conflict do nothing
                """);
        String token = PlatformTokens.of("mastodon_social", Scopes.READ);
        given().header("Authorization", token)
                .get(Partner.LIST + "/" + UUID.randomUUID())
                .then()
                .statusCode(404);
        list(token);
        assertThat(rows.list("""
                        select first_operation || ', ' || last_operation from platform_client
                        where client_id = 'mastodon_social-live' and first_seen_at = last_seen_at
                        """))
                .as("the second call within the minute wrote nothing")
                .containsExactly("GET /api/v1/removal-requests/{id}, GET /api/v1/removal-requests/{id}");
        UUID client =
                UUID.fromString(rows.list("select id from platform_client where client_id = 'mastodon_social-live'")
                        .get(0));
        int seen = QuarkusTransaction.requiringNew().call(() -> revisions.number(subject("mastodon_social")));
        onboarding.disable("mastodon_social", client, new Edit(seen, "a test", Walk.STAFF, walk.now()));
        status(token, 403);
    }

    @Test
    void a_client_that_was_made_for_one_platform_speaks_for_no_other_whatever_its_token_claims() {
        Database rows = new Database(database);
        String token = PlatformTokens.of("dailymotion", Scopes.READ);
        list(token);
        String made = "insert into platform_client (id, platform_id, client_id, kind, credential, scopes, created_at)"
                + " select gen_random_uuid(), id, 'dailymotion-live', '%s', 'SECRET', '{removal-requests:read}',"
                + " redress_now() from platform where slug = '%s'";
        try {
            rows.run(String.format(made, "LIVE", SLUG));
            forgotten();
            status(token, 403);
            rows.run("delete from platform_client where client_id = 'dailymotion-live'");
            forgotten();
            list(token);
            rows.run(String.format(made, "SANDBOX", "dailymotion"));
            forgotten();
            status(token, 403);
        } finally {
            rows.run("delete from platform_client where client_id = 'dailymotion-live'");
            forgotten();
        }
        list(token);
    }

    private Subject subject(String slug) {
        return Onboarding.subject(platforms.bySlug(slug).orElseThrow().id());
    }

    /** What a test writes past the verbs is known within seconds, or at once when the memory is lost. */
    private void forgotten() {
        changed.fire(new ClientsChanged(platforms.bySlug(SLUG).orElseThrow().id()));
    }

    private UUID open() {
        UUID live = platforms.bySlug(SLUG).orElseThrow().id();
        return sandboxes.of(live, Walk.STAFF, walk.now()).id();
    }

    private static String list(String token) {
        return given().header("Authorization", token)
                .get(Partner.LIST + "?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static void status(String token, int expected) {
        given().header("Authorization", token).get(Partner.LIST).then().statusCode(expected);
    }
}
