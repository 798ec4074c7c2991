package org.redress.partner.compat;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.audit.Actor;
import org.redress.cases.Decisions;
import org.redress.fingerprint.publication.Publication;
import org.redress.platform.keys.FeedKeys;
import org.redress.support.FeedClient;
import org.redress.support.Prints;
import org.redress.support.TestPostgres;
import org.redress.support.Walk;

/** Two platforms with keys of their own, and a picture that only one of them was given. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class FeedIsolationTest {
    private final String hash = Prints.fresh();
    private UUID owner;
    private UUID caseId;
    private FeedKeys.Made ownerKeys;
    private FeedKeys.Made otherKeys;

    @Inject
    Prints prints;

    @Inject
    Walk walk;

    @Inject
    FeedKeys feedKeys;

    @Inject
    Decisions decisions;

    @BeforeEach
    void publishToOne() {
        owner = prints.watching("vimeo");
        UUID other = prints.watching("reddit");
        ownerKeys = feedKeys.make(owner, Walk.STAFF, walk.now());
        otherKeys = feedKeys.make(other, Walk.STAFF, walk.now());
        caseId = prints.reported(hash);
        decisions.consent(caseId, other, Actor.person(caseId), walk.now());
        decisions.hold(caseId, other, true, Actor.person(caseId), walk.now());
        prints.accept(caseId);
    }

    @AfterEach
    void revoke() {
        feedKeys.revoke(ownerKeys.id(), Walk.STAFF, walk.now());
        feedKeys.revoke(otherKeys.id(), Walk.STAFF, walk.now());
    }

    @Test
    void security_8_2_2_a_feed_holds_what_is_visible_to_its_key_and_nothing_else() {
        assertThat(FeedClient.with(ownerKeys).record(hash)).isNotNull();
        assertThat(FeedClient.with(otherKeys).record(hash)).isNull();
    }

    @Test
    void security_8_2_2_one_key_of_each_opens_neither() {
        for (FeedClient mixed : new FeedClient[] {
            new FeedClient(ownerKeys.endpointKey(), otherKeys.subscriptionKey()),
            new FeedClient(otherKeys.endpointKey(), ownerKeys.subscriptionKey())
        }) {
            mixed.asks().get(FeedClient.BASE + "FetchHashes").then().statusCode(401);
        }
    }

    @Test
    void security_8_2_2_feedback_about_anothers_hash_answers_like_about_an_unknown_one_and_changes_nothing() {
        FeedClient other = FeedClient.with(otherKeys);
        var about = other.says(hash, "Blocked");
        var unknown = other.says(Prints.fresh(), "Blocked");
        assertThat(about.statusCode()).isEqualTo(200).isEqualTo(unknown.statusCode());
        assertThat(about.asString()).isEqualTo(unknown.asString());
        Publication untouched = prints.at(owner, caseId);
        assertThat(untouched.feedback()).isEmpty();
    }

    @Test
    void security_8_2_2_no_token_of_a_page_crosses() {
        prints.accepted(Prints.fresh());
        FeedClient own = FeedClient.with(ownerKeys);
        String token = own.fetch(FeedClient.FIRST, 1, "").get("nextPageToken").asText();
        FeedClient.with(otherKeys)
                .asks()
                .queryParam("startTimestamp", FeedClient.FIRST)
                .queryParam("nextPageToken", token)
                .get(FeedClient.BASE + "FetchHashes")
                .then()
                .statusCode(400);
    }
}
