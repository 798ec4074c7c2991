package org.redress.partner.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalStatus;
import org.redress.support.Database;
import org.redress.support.PlatformTokens;
import org.redress.support.TestMail;
import org.redress.support.TestPostgres;
import org.redress.support.Visitor;
import org.redress.support.Walk;

/** A platform's staff answer from a letter, without an account and without JavaScript, as if through the API. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
@QuarkusTestResource(TestMail.class)
class AnswerPageTest {
    private static final Map<String, Map<String, String>> FORMS = Map.of(
            "acknowledgement", Map.of("reference", "T-1"),
            "question", Map.of("missing", "LOCATION", "words", "Which picture?"),
            "removal",
                    Map.of(
                            "date", "2026-01-02",
                            "time", "03:04",
                            "done", "DELETED",
                            "copies", "NONE_FOUND",
                            "words", "Gone."),
            "refusal", Map.of("ground", "OTHER", "words", "We do not agree."));
    private static final Map<String, Map<String, Object>> BODIES = Map.of(
            "acknowledgement", Map.of("reference", "T-1"),
            "question", Map.of("missing", List.of("LOCATION"), "words", "Which picture?"),
            "removal",
                    Map.of(
                            "removed_at", "2026-01-02T03:04:00Z",
                            "done", "DELETED",
                            "identical_copies", "NONE_FOUND",
                            "words", "Gone."),
            "refusal", Map.of("ground", "OTHER", "words", "We do not agree."));

    @TestHTTPResource
    String address;

    @Inject
    Lettered lettered;

    @Inject
    Walk walk;

    @Inject
    DataSource dataSource;

    @Test
    void opening_the_link_changes_nothing_so_that_a_mail_scanner_does_no_harm() {
        RemovalRequest request = lettered.request();
        String link = lettered.link(request);
        String before = everything(request);
        for (String path : List.of(link, link, link + "/removal", link + "/refusal", link + "?said=removal")) {
            Response page = given().get(path);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(page.header("X-Robots-Tag")).contains("noindex");
            assertThat(page.header("Cache-Control")).contains("no-store");
            assertThat(page.asString()).doesNotContain("src=\"http", "href=\"http");
        }
        assertThat(given().head(link).statusCode()).isEqualTo(200);
        assertThat(everything(request)).isEqualTo(before);
    }

    @Test
    void a_crafted_address_says_nothing_was_recorded_that_was_not() {
        String link = lettered.link(lettered.request());
        assertThat(given().get(link + "?said=removal").asString()).doesNotContain("It is recorded");
    }

    @Test
    void it_shows_what_the_letter_says_the_clocks_and_what_may_be_answered() {
        RemovalRequest request = lettered.request();
        assertThat(visitor().open(lettered.link(request)).page())
                .contains(request.id().toString(), Lettered.ADDRESS, "The picture or video is intimate.")
                .contains("Started ", "Due ", "We removed it", "We will not remove it", "noindex");
    }

    @ParameterizedTest
    @ValueSource(strings = {"acknowledgement", "question", "removal", "refusal"})
    void each_answer_leaves_the_same_records_as_through_the_api(String verb) {
        RemovalRequest byLink = lettered.request();
        Visitor visitor = checked(lettered.link(byLink), verb);
        assertThat(records(byLink))
                .as("nothing is recorded before it is confirmed")
                .doesNotContain("T-1", "OTHER");
        visitor.submit("/" + verb, Map.of());
        assertThat(visitor.status()).isEqualTo(200);
        assertThat(visitor.page()).contains("role=\"status\"");

        RemovalRequest byApi = lettered.request();
        byApi(byApi, verb);
        assertThat(records(byLink)).isEqualTo(records(byApi)).hasSizeGreaterThan(3);
        assertThat(walk.request(byLink.id()).status())
                .isEqualTo(walk.request(byApi.id()).status());
    }

    @Test
    void a_second_press_changes_nothing() {
        RemovalRequest request = lettered.request();
        String link = lettered.link(request);
        Visitor visitor = checked(link, "question");
        String etag = hidden(visitor.page(), "etag");
        String key = hidden(visitor.page(), "key");
        visitor.submit("/question", Map.of());
        visitor.open(link + "/question")
                .submit("/check", link + "/question", with(FORMS.get("question"), "etag", etag, "key", key));
        assertThat(visitor.status()).isEqualTo(200);
        assertThat(visitor.page()).contains("Your question is with us");
        assertThat(questions(request)).isEqualTo(1);
    }

    @Test
    void an_answer_to_what_changed_meanwhile_is_not_taken_and_keeps_what_was_typed() {
        RemovalRequest request = lettered.request();
        Visitor visitor = checked(lettered.link(request), "refusal");
        byApi(request, "acknowledgement");
        visitor.submit("/refusal", Map.of());
        assertThat(visitor.status()).isEqualTo(409);
        assertThat(visitor.page()).contains("The request changed", "You are looking at it", "We do not agree.");
        assertThat(walk.request(request.id()).status()).isEqualTo(RemovalStatus.IN_REVIEW);
        visitor.submit("/check", FORMS.get("refusal")).submit("/refusal", Map.of());
        assertThat(walk.request(request.id()).status()).isEqualTo(RemovalStatus.REFUSED);
    }

    @Test
    void what_is_wrong_is_said_beside_its_field_and_nothing_typed_is_lost() {
        Visitor visitor = visitor().open(lettered.link(lettered.request()) + "/removal");
        visitor.submit("/check", Map.of("date", "2999-01-01", "time", "10:00", "words", "Typed \"><svg onload=x>"));
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page())
                .contains("not in the future", "Choose what was done.", "Typed &quot;&gt;&lt;svg onload=x&gt;")
                .doesNotContain("<svg onload");
        visitor.submit("/check", FORMS.get("removal"));
        visitor.submit("/removal", visitor.where().getPath().replace("/check", "/change"), Map.of());
        assertThat(visitor.page()).contains("value=\"2026-01-02\"", "Gone.");
    }

    @Test
    void security_3_5_1_no_other_site_answers() {
        String link = lettered.link(lettered.request());
        given().header("Sec-Fetch-Site", "cross-site")
                .formParam("reference", "x")
                .post(link + "/acknowledgement")
                .then()
                .statusCode(403);
        given().formParam("reference", "x")
                .post(link + "/acknowledgement")
                .then()
                .statusCode(400);
        given().contentType(ContentType.JSON)
                .body("{}")
                .post(link + "/acknowledgement")
                .then()
                .statusCode(415);
    }

    private Visitor checked(String link, String verb) {
        Visitor visitor = visitor().open(link + "/" + verb).submit("/check", FORMS.get(verb));
        assertThat(visitor.status()).as(visitor.page()).isEqualTo(200);
        assertThat(visitor.page()).contains("Check your answer");
        return visitor;
    }

    private void byApi(RemovalRequest request, String verb) {
        String path = "/api/v1/removal-requests/" + request.id();
        String token = PlatformTokens.of("dropbox", "removal-requests:read", "removal-requests:respond");
        String etag = given().header("Authorization", token).head(path).header("ETag");
        given().header("Authorization", token)
                .header("If-Match", etag)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(BODIES.get(verb))
                .post(path + "/" + verb)
                .then()
                .statusCode(200);
    }

    /** Steps, receipts, clock facts and the audit of a request, without ids and times. */
    private List<String> records(RemovalRequest request) {
        return new Database(dataSource).list("""
                select 'step ' || position || event || from_status || to_status || actor_kind || actor_id
                    || coalesce(code, '') || (words is not null) from removal_step where request_id = '%1$s'
                union all select 'receipt ' || how from receipt where request_id = '%1$s'
                union all select 'fact ' || kind || why || f.actor_kind from clock_fact f join deadline d
                    on d.id = f.deadline_id where d.obligation_id = '%1$s'
                union all select 'audit ' || action || actor_kind from audit_entry where subject_id = '%1$s'
                    and action not in ('removal-request.read', 'answer-link.used')
                order by 1
                """.formatted(request.id()).replace("%", "%%"));
    }

    private long questions(RemovalRequest request) {
        return new Database(dataSource)
                .count("select count(*) from removal_step where request_id = '%s' and event = 'QUERY'", request.id());
    }

    private String everything(RemovalRequest request) {
        return String.join(
                "\n", new Database(dataSource).list("""
                select cast(x as text) from removal_request x where id = '%1$s'
                union all select cast(x as text) from removal_step x where request_id = '%1$s'
                union all select cast(x as text) from receipt x where request_id = '%1$s'
                union all select cast(x as text) from deadline x where obligation_id = '%1$s'
                union all select cast(x as text) from answer_link x where request_id = '%1$s'
                union all select cast(x as text) from delivery x where request_id = '%1$s'
                union all select cast(count(*) as text) from audit_entry
                order by 1
                """.formatted(request.id()).replace("%", "%%")));
    }

    private static Map<String, String> with(Map<String, String> fields, String... more) {
        Map<String, String> all = new java.util.HashMap<>(fields);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }

    static String hidden(String page, String name) {
        return page.replaceAll("(?s).*name=\"" + name + "\" value=\"([^\"]*)\".*", "$1")
                .replace("&quot;", "\"");
    }

    private Visitor visitor() {
        return new Visitor(address.replaceAll("/$", ""));
    }
}
