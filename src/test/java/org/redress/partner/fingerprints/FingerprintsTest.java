package org.redress.partner.fingerprints;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.alert.Sweep;
import org.redress.audit.Actor;
import org.redress.cases.Decisions;
import org.redress.fingerprint.publication.Publication;
import org.redress.support.Database;
import org.redress.support.PlatformTokens;
import org.redress.support.Prints;
import org.redress.support.TestPostgres;
import org.redress.support.Walk;

/** Fingerprints through the API: listed, read, deleted and confirmed. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class FingerprintsTest {
    private static final Watcher MINE = new Watcher("flickr");
    private static final Watcher OTHER = new Watcher("discord");

    private UUID platform;

    @Inject
    Prints prints;

    @Inject
    Walk walk;

    @Inject
    Decisions decisions;

    @Inject
    Sweep sweep;

    @Inject
    DataSource dataSource;

    @BeforeEach
    void watch() {
        platform = prints.watching("flickr");
    }

    @Test
    void the_list_goes_on_where_it_was_and_shows_a_withdrawal_after_it() {
        String cursor = end();
        List<String> published = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            published.add(id(prints.accepted(Prints.fresh())));
        }
        List<String> seen = new ArrayList<>();
        boolean more = true;
        while (more) {
            JsonPath page = MINE.list("limit=2&cursor=" + cursor);
            seen.addAll(page.getList("data.id"));
            cursor = page.getString("next_cursor");
            more = page.getBoolean("has_more");
        }
        assertThat(seen).isEqualTo(published);
        UUID leaves = prints.accepted(Prints.fresh());
        String id = id(leaves);
        MINE.list("cursor=" + cursor);
        stop(leaves);
        assertThat(MINE.list("status=withdrawn&cursor=" + cursor).<String>getList("data.id"))
                .containsExactly(id);
        assertThat(MINE.list("status=active&cursor=" + cursor).<String>getList("data.id"))
                .isEmpty();
    }

    @Test
    void one_is_shown_with_its_hash_and_nothing_of_the_person() {
        String pdq = Prints.fresh();
        UUID caseId = prints.accepted(pdq);
        String body = MINE.reads(id(caseId))
                .statusCode(200)
                .body("hash", equalTo(pdq))
                .body("signal", equalTo("PDQ"))
                .body("status", equalTo("active"))
                .body("confirmation_due_at", nullValue())
                .extract()
                .asString();
        assertThat(body).doesNotContain(caseId.toString());
    }

    @Test
    void a_withdrawal_has_its_own_deadline_and_only_its_acknowledgement_confirms_it() {
        UUID caseId = prints.accepted(Prints.fresh());
        String id = id(caseId);
        MINE.reads(id);
        stop(caseId);
        MINE.reads(id)
                .body("status", equalTo("withdrawn"))
                .body("confirmation_due_at", notNullValue())
                .body("confirmed_at", nullValue());
        MINE.acknowledges(id).statusCode(200).body("confirmed_at", notNullValue());
        assertThat(clock(caseId)).isEqualTo("STOPPED");
    }

    @Test
    void rule5_a_late_confirmation_stays_a_miss_and_somebody_is_called() {
        UUID caseId = prints.accepted(Prints.fresh());
        String id = id(caseId);
        MINE.reads(id);
        stop(caseId);
        sweep.sweep(walk.now().plus(Duration.ofHours(25)));
        String miss = "select count(*) from missed_deadline m join deadline d on d.id = m.deadline_id"
                + " where d.obligation = 'FINGERPRINT_WITHDRAWAL' and d.case_id = '%s'";
        String alert = "select count(*) from alert where rung = 'MISSED' and case_id = '%s'";
        assertThat(database().count(miss, caseId)).isEqualTo(1);
        assertThat(database().count(alert, caseId)).isEqualTo(1);
        MINE.acknowledges(id).statusCode(200);
        assertThat(database().count(miss, caseId)).isEqualTo(1);
    }

    @Test
    void the_same_key_gives_the_same_answer_and_with_another_body_none() {
        UUID caseId = prints.accepted(Prints.fresh());
        String id = id(caseId);
        MINE.reads(id);
        stop(caseId);
        String etag = MINE.etag(id);
        String first = MINE.acknowledges(id, etag, "k-" + id, Watcher.DELETED)
                .statusCode(200)
                .extract()
                .asString();
        assertThat(MINE.acknowledges(id, etag, "k-" + id, Watcher.DELETED)
                        .statusCode(200)
                        .extract()
                        .asString())
                .isEqualTo(first);
        problem(
                MINE.acknowledges(id, etag, "k-" + id, Map.of("deleted_at", "2026-01-01T00:00:00Z")),
                422,
                "idempotency-key-reused");
        problem(MINE.acknowledges(id, etag, "other", Watcher.DELETED), 412, "stale");
    }

    @Test
    void an_active_one_is_not_confirmed_and_a_withdrawn_one_takes_no_feedback() {
        UUID caseId = prints.accepted(Prints.fresh());
        String id = id(caseId);
        problem(MINE.acknowledges(id), 409, "not-withdrawn");
        MINE.says(id, "BLOCKED").statusCode(200).body("feedback", equalTo("BLOCKED"));
        stop(caseId);
        problem(MINE.says(id, "BLOCKED"), 409, "fingerprint-withdrawn");
    }

    @ParameterizedTest
    @CsvSource({"GET,''", "POST,/withdrawal-acknowledgement", "POST,/feedback"})
    void security_8_2_2_another_platforms_fingerprint_answers_exactly_like_an_unknown_one(String method, String verb) {
        String id = id(prints.accepted(Prints.fresh()));
        prints.watching("discord");
        Response theirs = OTHER.ask(method, "/" + id + verb);
        Response unknown = OTHER.ask(method, "/" + UUID.randomUUID() + verb);
        assertThat(theirs.statusCode()).isEqualTo(404).isEqualTo(unknown.statusCode());
        assertThat(theirs.asString()).isEqualTo(unknown.asString());
    }

    @Test
    void a_cursor_of_another_platform_or_list_is_refused() {
        prints.accepted(Prints.fresh());
        prints.watching("discord");
        String cursor = MINE.list("limit=1").getString("next_cursor");
        problem(OTHER.asks().get(Watcher.PATH + "?cursor=" + cursor).then(), 400, "invalid-cursor");
        problem(MINE.asks().get("/api/v1/removal-requests?cursor=" + cursor).then(), 400, "invalid-cursor");
        problem(MINE.asks().get(Watcher.PATH + "?status=ACTIVE").then(), 400, "invalid-parameter");
    }

    @Test
    void each_scope_opens_its_own() {
        String id = id(prints.accepted(Prints.fresh()));
        given().header("Authorization", PlatformTokens.of("flickr", Watcher.FEEDBACK))
                .get(Watcher.PATH)
                .then()
                .statusCode(403);
        given().header("Authorization", PlatformTokens.of("flickr", Watcher.READ))
                .contentType(ContentType.JSON)
                .body(Map.of("outcome", "BLOCKED"))
                .post(Watcher.PATH + "/" + id + "/feedback")
                .then()
                .statusCode(403);
    }

    private String end() {
        String cursor = "";
        JsonPath page;
        do {
            page = MINE.list("limit=200" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            cursor = page.getString("next_cursor");
        } while (page.getBoolean("has_more"));
        return cursor == null ? end(prints.accepted(Prints.fresh())) : cursor;
    }

    private String end(UUID first) {
        assertThat(first).isNotNull();
        return MINE.list("limit=200").getString("next_cursor");
    }

    private static void problem(ValidatableResponse answer, int status, String name) {
        answer.statusCode(status).body("type", equalTo("urn:redress:problem:" + name));
    }

    private void stop(UUID caseId) {
        decisions.stop(caseId, Actor.person(caseId), walk.now());
    }

    private String id(UUID caseId) {
        Publication published = prints.at(platform, caseId);
        return published.id().toString();
    }

    private String clock(UUID caseId) {
        return database()
                .list(
                        "select state from deadline where obligation = 'FINGERPRINT_WITHDRAWAL' and case_id = '%s'"
                                + " and platform_id = '%s'",
                        caseId, platform)
                .get(0);
    }

    private Database database() {
        return new Database(dataSource);
    }
}
