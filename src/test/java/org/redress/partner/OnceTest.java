package org.redress.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.redress.platform.clients.KeptAnswers;
import org.redress.support.TestPostgres;
import org.redress.support.Walk;

/** A repeated answer is one answer. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class OnceTest {
    private static final String ADDRESS = "https://www.reddit.com/r/x/comments/once";
    private static final Partner REDDIT = new Partner("reddit");
    private static final Map<String, Object> REMOVAL = Partner.BODIES.get("removal");

    @Inject
    Walk walk;

    @Inject
    DataSource database;

    @Inject
    KeptAnswers answers;

    @Test
    void a_repetition_gets_the_same_answer_though_the_state_moved_on() {
        UUID id = walk.sent(ADDRESS).id();
        String etag = REDDIT.etag(id);
        ExtractableResponse<Response> first = REDDIT.answers(id, "removal", REMOVAL, etag, "one")
                .statusCode(200)
                .extract();
        ExtractableResponse<Response> again = REDDIT.answers(id, "removal", REMOVAL, etag, "\"one\"")
                .statusCode(200)
                .extract();
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(count("removal_step where event = 'CLAIM_REMOVAL' and request_id = '" + id + "'"))
                .isEqualTo(1);
    }

    @Test
    void the_same_key_with_another_body_is_a_422_and_on_another_route_another_key() {
        UUID id = walk.sent(ADDRESS).id();
        String etag = REDDIT.etag(id);
        REDDIT.answers(id, "question", Partner.BODIES.get("question"), etag, "k")
                .statusCode(200);
        REDDIT.answers(id, "question", Map.of("missing", List.of(), "words", "Other"), etag, "k")
                .statusCode(422)
                .body("type", equalTo("urn:redress:problem:idempotency-key-reused"));
        REDDIT.answers(id, "removal", REMOVAL, REDDIT.etag(id), "k").statusCode(200);
    }

    @Test
    void a_refused_attempt_leaves_its_key_free() {
        UUID id = walk.sent(ADDRESS).id();
        REDDIT.answers(id, "removal", REMOVAL, "\"stale\"", "k").statusCode(412);
        REDDIT.answers(id, "removal", REMOVAL, REDDIT.etag(id), "k").statusCode(200);
    }

    @Test
    void security_2_3_of_twenty_at_once_one_is_taken_and_the_rest_repeat_it_or_wait() throws Exception {
        UUID id = walk.sent(ADDRESS).id();
        String etag = REDDIT.etag(id);
        ExecutorService threads = Executors.newFixedThreadPool(20);
        Callable<Integer> attempt = () ->
                REDDIT.answers(id, "removal", REMOVAL, etag, "k").extract().statusCode();
        List<Future<Integer>> answers =
                threads.invokeAll(IntStream.range(0, 20).mapToObj(i -> attempt).toList());
        threads.shutdown();
        for (Future<Integer> answer : answers) {
            assertThat(answer.get()).isIn(200, 409);
        }
        assertThat(count("removal_step where event = 'CLAIM_REMOVAL' and request_id = '" + id + "'"))
                .isEqualTo(1);
    }

    @Test
    void while_the_first_still_runs_the_second_is_told_so() throws SQLException {
        UUID id = walk.sent(ADDRESS).id();
        String etag = REDDIT.etag(id);
        String route = "POST /api/v1/removal-requests/" + id + "/removal";
        try (Connection other = database.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(hashtextextended(platform_id || E'\\n" + route
                    + "\\nk', 0)) from removal_request where id = '" + id + "'");
            REDDIT.answers(id, "removal", REMOVAL, etag, "k")
                    .statusCode(409)
                    .body("type", equalTo("urn:redress:problem:idempotency-key-in-progress"));
            other.rollback();
        }
        REDDIT.answers(id, "removal", REMOVAL, etag, "k").statusCode(200);
    }

    @Test
    void rule15_nothing_that_is_kept_to_be_repeated_names_an_address() {
        UUID id = walk.sent(ADDRESS).id();
        REDDIT.answers(id, "refusal").statusCode(200);
        assertThat(count("idempotency_key where answer like '%reddit.com%' or answer like '%agree%'"))
                .isZero();
    }

    @Test
    void what_is_kept_to_be_repeated_is_forgotten_after_two_days_of_a_silent_platform_too() {
        UUID id = walk.sent(ADDRESS).id();
        REDDIT.answers(id, "acknowledgement").statusCode(200);
        String kept = "idempotency_key where route like '%" + id + "%'";
        Instant now = walk.now();
        answers.forget(now.plus(KeptAnswers.KEPT).minusSeconds(60));
        assertThat(count(kept)).isEqualTo(1);
        answers.forget(now.plus(KeptAnswers.KEPT).plusSeconds(60));
        assertThat(count(kept)).isZero();
    }

    private long count(String from) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + from)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
