package org.redress.partner.compat;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.NotPossibleNow;
import org.redress.audit.Actor;
import org.redress.cases.Cases;
import org.redress.cases.Decisions;
import org.redress.fingerprint.publication.Feedback;
import org.redress.fingerprint.publication.Publication;
import org.redress.platform.keys.FeedKeys;
import org.redress.removal.RemovalStatus;
import org.redress.support.Database;
import org.redress.support.FeedClient;
import org.redress.support.Prints;
import org.redress.support.TestPostgres;
import org.redress.support.Walk;

/** Each sentence of the protocol about keys, feedback and contributions, on the wire. Names of tests are its rows. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class SubmittingTest {
    private static final String FETCH = FeedClient.BASE + "FetchHashes";
    private UUID platform;
    private FeedKeys.Made keys;
    private FeedClient client;

    @Inject
    Prints prints;

    @Inject
    Walk walk;

    @Inject
    FeedKeys feedKeys;

    @Inject
    Decisions decisions;

    @Inject
    Cases cases;

    @Inject
    DataSource dataSource;

    @BeforeEach
    void connect() {
        platform = prints.watching("vimeo");
        keys = feedKeys.make(platform, Walk.STAFF, walk.now());
        client = FeedClient.with(keys);
    }

    @AfterEach
    void disconnect() {
        feedKeys.revoke(keys.id(), Walk.STAFF, walk.now());
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET FetchHashes", "POST SubmitFeedback", "POST SubmitHashes"})
    void wrong_or_missing_keys_answer_401(String operation) {
        String[] words = operation.split(" ");
        for (FeedClient wrong : List.of(
                new FeedClient(keys.subscriptionKey(), keys.endpointKey()),
                new FeedClient(keys.endpointKey(), "x"),
                new FeedClient("x", keys.subscriptionKey()))) {
            wrong.asks()
                    .contentType(ContentType.JSON)
                    .request(words[0], FeedClient.BASE + words[1])
                    .then()
                    .statusCode(401)
                    .body("type", equalTo("urn:redress:problem:feed-key-unknown"));
        }
        given().header("x-functions-key", keys.endpointKey())
                .contentType(ContentType.JSON)
                .request(words[0], FeedClient.BASE + words[1])
                .then()
                .statusCode(401);
    }

    @Test
    void keys_are_256_random_bits_without_a_comma_and_only_their_sha256_is_stored() {
        assertThat(keys.endpointKey()).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(keys.subscriptionKey());
        String stored = new Database(dataSource)
                .list("select feed_key::text from feed_key where id = '%s'", keys.id())
                .get(0);
        assertThat(stored).doesNotContain(keys.endpointKey(), keys.subscriptionKey());
        assertThat(keys.toString()).doesNotContain(keys.endpointKey(), keys.subscriptionKey());
    }

    @Test
    void two_live_keys_allow_rotation_and_a_revoked_one_opens_nothing() {
        FeedKeys.Made next = feedKeys.make(platform, Walk.STAFF, walk.now());
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> feedKeys.make(platform, Walk.STAFF, walk.now()))
                .isInstanceOf(NotPossibleNow.class);
        client.fetch(FeedClient.FIRST);
        FeedClient.with(next).fetch(FeedClient.FIRST);
        feedKeys.revoke(next.id(), Walk.STAFF, walk.now());
        FeedClient.with(next).asks().get(FETCH).then().statusCode(401);
        client.fetch(FeedClient.FIRST);
    }

    @Test
    void submit_feedback_answers_200_with_a_json_body() {
        String pdq = Prints.fresh();
        prints.accepted(pdq);
        client.says(pdq, "Blocked")
                .then()
                .statusCode(200)
                .contentType(ContentType.JSON)
                .body("$", aMapWithSize(0));
        client.says(Prints.fresh(), "Blocked").then().statusCode(200).body("$", aMapWithSize(0));
    }

    @ParameterizedTest
    @CsvSource({
        "PendingReview,                    MATCHED",
        "Blocked,                          BLOCKED",
        "NotBlocked,                       NOT_BLOCKED",
        "StopNCIICSPFeedbackValue.Blocked, BLOCKED",
        "Deleted,                          DELETED",
        "None,"
    })
    void feedback_value_says_what_the_platform_did(String value, Feedback kept) {
        String pdq = Prints.fresh();
        UUID id = prints.accepted(pdq);
        client.says(pdq, value).then().statusCode(200);
        assertThat(prints.at(platform, id).feedback().orElse(null)).isEqualTo(kept);
    }

    @Test
    void feedback_never_closes_a_removal_request_of_the_same_case() {
        String pdq = Prints.fresh();
        UUID id = walk.reported("https://vimeo.com/feedback/1");
        prints.add(id, pdq);
        cases.accept(id, Walk.STAFF, walk.now());
        RemovalStatus before = walk.requests(id).get(0).status();
        client.says(pdq, "Blocked").then().statusCode(200);
        assertThat(prints.at(platform, id).feedback()).contains(Feedback.BLOCKED);
        assertThat(walk.requests(id).get(0).status()).isEqualTo(before);
    }

    @Test
    void hashes_txt_has_a_line_of_each_active_pdq_and_asks_for_the_same_keys() {
        String active = Prints.fresh();
        String withdrawn = Prints.fresh();
        prints.accepted(active);
        UUID leaves = prints.accepted(withdrawn);
        decisions.stop(leaves, Actor.person(leaves), walk.now());
        String lines = client.asks()
                .get("/compat/hashes.txt")
                .then()
                .statusCode(200)
                .contentType("text/plain")
                .extract()
                .asString();
        assertThat(lines.lines())
                .contains("pdq " + active)
                .doesNotContain("pdq " + withdrawn)
                .allMatch(line -> line.matches("pdq [0-9a-f]{64}"));
        given().get("/compat/hashes.txt").then().statusCode(401);
    }

    @Test
    void feedback_applies_to_every_live_record_of_that_hash_for_that_platform_and_no_other() {
        UUID other = prints.watching("dailymotion");
        String pdq = Prints.fresh();
        UUID one = prints.accepted(pdq);
        UUID two = prints.accepted(pdq);
        client.says(pdq, "Blocked").then().statusCode(200);
        assertThat(prints.at(platform, one).feedback()).contains(Feedback.BLOCKED);
        assertThat(prints.at(platform, two).feedback()).contains(Feedback.BLOCKED);
        assertThat(prints.at(other, one).feedback()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Withdrawn", "Deleted"})
    void withdrawn_and_deleted_of_a_withdrawn_hash_prove_its_withdrawal(String value) {
        String pdq = Prints.fresh();
        UUID id = prints.accepted(pdq);
        client.record(pdq);
        decisions.stop(id, Actor.person(id), walk.now());
        client.says(pdq, "Blocked").then().statusCode(200);
        assertThat(prints.at(platform, id).confirmedAt()).isEmpty();
        client.says(pdq, value).then().statusCode(200);
        Publication confirmed = prints.at(platform, id);
        assertThat(confirmed.confirmedAt()).isPresent();
        assertThat(new Database(dataSource)
                        .list(
                                "select state from deadline where obligation_id = '%s'",
                                confirmed.withdrawalId().orElseThrow()))
                .containsExactly("STOPPED");
    }

    @Test
    void feedback_that_is_not_readable_answers_400_in_json_and_names_what_is_wrong() {
        client.says("ABC", "Blocked")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("hashFeedbacks.hashValue"));
        client.says(Prints.fresh(), "Perhaps")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("hashFeedbacks.feedbackValue"));
        client.posts("SubmitFeedback", "[").then().statusCode(400).contentType("application/problem+json");
        client.posts("SubmitFeedback", "null").then().statusCode(400);
        client.posts("SubmitFeedback", "{}").then().statusCode(400);
    }

    @Test
    void submit_hashes_refuses_with_403_and_a_json_body() {
        client.posts("SubmitHashes", "{\"count\":0,\"hashRecords\":[]}")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:redress:problem:may-not-contribute"));
    }
}
