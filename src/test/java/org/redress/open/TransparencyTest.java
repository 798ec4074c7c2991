package org.redress.open;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.statistics.Outcomes;
import org.redress.statistics.Quarter;
import org.redress.statistics.Sums;
import org.redress.statistics.edition.Publishing;
import org.redress.statistics.edition.Replies;
import org.redress.statistics.edition.Reply;
import org.redress.support.Database;
import org.redress.support.TestPostgres;
import org.redress.web.Language;

/** The public's page and files: the same for everybody, for caches to keep. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class TransparencyTest {
    private static final Quarter THEN = new Quarter(1985, 2);
    private static final String PAGE = "/transparency?quarter=" + THEN;

    @Inject
    Outcomes outcomes;

    @Inject
    Publishing publishing;

    @Inject
    Replies replies;

    @Inject
    DataSource dataSource;

    @Inject
    InstantSource time;

    private List<String> platforms;

    @BeforeEach
    void published() {
        Sums sums = new Sums(dataSource);
        sums.forget(THEN);
        platforms = sums.platforms(3);
        sums.sent(THEN, platforms.get(0));
        sums.cell(THEN, platforms.get(0), "US_TIDA", 4_321, new Random(7));
        sums.cell(THEN, platforms.get(1), "US_TIDA", 1_234, new Random(8));
        sums.cell(THEN, platforms.get(2), "US_TIDA", 9, new Random(9));
        outcomes.fold(time.instant());
        publishing.publishDue(time.instant());
    }

    @AfterEach
    void forget() {
        new Sums(dataSource).forget(THEN);
    }

    @Test
    void anybody_reads_figures_of_ten_or_more_and_the_total_of_those() {
        String page = given().get(PAGE).asString();
        assertThat(page).contains("4,321", "1,234", "5,555", name(0), name(1)).doesNotContain(name(2));
        String csv = given().get("/transparency/figures.csv?quarter=" + THEN).asString();
        assertThat(csv.lines()).hasSize(4).allMatch(line -> line.split(",").length == 15);
        Response json = given().get("/transparency/figures.json?quarter=" + THEN);
        assertThat(json.jsonPath().getList("figures.due")).containsExactlyInAnyOrder(4_321, 1_234, 5_555);
        assertThat(json.jsonPath().getString("quarter")).isEqualTo("1985-Q2");
    }

    @Test
    void security_3_4_any_cache_may_keep_it_and_it_carries_nothing_of_anybody() {
        for (String path : List.of(PAGE, "/transparency/figures.csv", "/transparency/figures.json", "/transparency")) {
            Response first = given().cookie("language", "ar").get(path);
            assertThat(first.statusCode()).as(path).isEqualTo(200);
            assertThat(first.header("Cache-Control")).as(path).isEqualTo("public, max-age=300");
            assertThat(first.headers().getValues("Set-Cookie")).as(path).isEmpty();
            assertThat(first.header("Content-Security-Policy")).as(path).startsWith("default-src 'none'");
            Response again =
                    given().header("If-None-Match", first.header("ETag")).get(path);
            assertThat(again.statusCode()).as(path).isEqualTo(304);
            assertThat(again.asByteArray()).as(path).isEmpty();
        }
        assertThat(given().get(PAGE).header("Vary")).containsIgnoringCase("Accept-Language");
        assertThat(given().get(PAGE).asString()).doesNotContain("<form", "form-token");
    }

    @Test
    void each_language_has_the_page_and_its_direction() {
        for (Language each : Language.values()) {
            String page = given().get(PAGE + "&language=" + each.tag()).asString();
            assertThat(page).contains("lang=\"" + each.tag() + "\" dir=\"" + each.direction() + "\"");
            assertThat(given().header("Accept-Language", each.tag()).get(PAGE).asString())
                    .contains("lang=\"" + each.tag() + "\" dir=");
        }
    }

    @Test
    void the_platforms_reply_stands_beside_its_figures_as_it_is() {
        UUID staff = UUID.fromString(new Database(dataSource)
                .list("insert into staff_member (id, name, email, roles, seen_at) values"
                        + " (gen_random_uuid(), 'replier', '', '{}', redress_now()) returning id")
                .get(0));
        Reply.Place place = new Reply.Place(THEN, UUID.fromString(platforms.get(0)));
        assertThat(given().get(PAGE).asString()).doesNotContain("bank holiday");
        replies.record(place, "It was a <bank holiday> & we are sorry.", 0, staff, time.instant());
        assertThat(given().get(PAGE).asString()).contains("It was a &lt;bank holiday&gt; &amp; we are sorry.");
        replies.record(place, "=1+1", 1, staff, time.instant());
        assertThat(given().get("/transparency/figures.csv?quarter=" + THEN).asString())
                .contains("\"'=1+1\"");
    }

    @Test
    void what_was_never_published_is_not_there() {
        assertThat(given().get("/transparency?quarter=1985-Q3").statusCode()).isEqualTo(404);
        assertThat(given().get("/transparency?quarter=%27").statusCode()).isEqualTo(404);
    }

    private String name(int which) {
        return new Database(dataSource)
                .list("select name from platform where id = '%s'", platforms.get(which))
                .get(0);
    }
}
