package org.redress.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.cases.Visit;
import org.redress.support.Reporter;
import org.redress.support.TestPostgres;
import org.redress.support.Time;
import org.redress.support.Visitor;

/** How long a visit lasts, and that nothing brings an ended one back. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class SessionTest {
    @TestHTTPResource("/")
    String site;

    @Inject
    DataSource dataSource;

    private Reporter reporter;
    private Time time;

    @BeforeEach
    void begin() {
        reporter = new Reporter(site);
        time = new Time(dataSource);
    }

    @AfterEach
    void timeIsReal() {
        time.reset();
    }

    @Test
    void rule19_the_visit_lasts_thirty_idle_minutes() {
        Visitor person = reporter.begun();
        time.forward(Duration.ofMinutes(29));
        assertThat(isOpen(person)).isTrue();
        time.forward(Duration.ofMinutes(29));
        assertThat(isOpen(person)).isTrue();
        time.forward(Duration.ofMinutes(31));
        assertThat(isOpen(person)).isFalse();
    }

    @Test
    void rule19_looking_at_the_time_does_not_prolong_the_visit() {
        Visitor person = reporter.begun();
        time.forward(Duration.ofMinutes(20));
        assertThat(seconds(person.open("/stay"))).isBetween(9 * 60L, 10 * 60L);
        time.forward(Duration.ofMinutes(11));
        assertThat(seconds(person.open("/stay"))).isZero();
        assertThat(isOpen(person)).isFalse();
    }

    @Test
    void rule19_it_can_be_extended_ten_times_in_a_row() {
        Visitor person = reporter.begun();
        for (int i = 0; i < Visit.EXTENSIONS; i++) {
            time.forward(Duration.ofMinutes(29));
            assertThat(stay(person)).isGreaterThan(29 * 60L);
        }
        time.forward(Duration.ofMinutes(29));
        assertThat(stay(person)).isLessThanOrEqualTo(60);
        assertThat(isOpen(person)).isTrue();
        time.forward(Duration.ofMinutes(29));
        assertThat(stay(person)).isGreaterThan(29 * 60L);
    }

    @Test
    void rule19_it_ends_after_eight_hours_whatever_is_pressed() {
        Visitor person = reporter.begun();
        for (int i = 0; i < 23; i++) {
            time.forward(Duration.ofMinutes(20));
            assertThat(isOpen(person)).isTrue();
        }
        assertThat(seconds(person.open("/stay"))).isLessThanOrEqualTo(20 * 60L);
        time.forward(Duration.ofMinutes(21));
        assertThat(isOpen(person)).isFalse();
        assertThat(stay(person)).isZero();
    }

    @Test
    void rule19_without_scripts_staying_longer_keeps_what_was_typed() {
        Visitor person = reporter.atWhere();
        time.forward(Duration.ofMinutes(29));
        person.submit("/where", Map.of("addresses", "half an addr", "stay", "yes"));
        assertThat(person.where().getPath()).isEqualTo("/where");
        assertThat(person.page()).contains("half an addr");
        time.forward(Duration.ofMinutes(29));
        assertThat(isOpen(person)).isTrue();
        Visitor theirs = reporter.sent("https://x.com/a/status/1").submit("/sent", Map.of("kept", "yes"));
        theirs.submit("/yours/messages", Map.of("words", "half a mess", "stay", "yes"));
        assertThat(theirs.page()).contains("half a mess</textarea>", "There are no messages yet");
    }

    @Test
    void rule19_the_cookie_is_strict_hidden_from_scripts_and_ends_with_the_browser() throws IOException {
        Response form = given().get("/age");
        String token = form.htmlPath().getString("**.find { it.@name == 'form-token' }.@value");
        String cookie = given()
                .cookies(form.cookies())
                .formParam("form-token", token)
                .formParam("under18", "no")
                .redirects()
                .follow(false)
                .post("/age")
                .headers()
                .getValues("Set-Cookie")
                .stream()
                .filter(set -> set.startsWith("visit="))
                .findFirst()
                .orElseThrow();
        assertThat(cookie)
                .contains("HttpOnly", "SameSite=Strict", "Path=/")
                .doesNotContainIgnoringCase("max-age")
                .doesNotContainIgnoringCase("expires")
                .doesNotContainIgnoringCase("domain");
        assertThat(Files.readString(Path.of("src/main/resources/application.properties")))
                .contains("\nredress.visit.cookie=__Host-visit\n", "\nredress.visit.secure=true\n");
    }

    @Test
    void rule19_a_planted_cookie_is_never_taken_over() {
        List<String> credentials =
                Reporter.credentials(reporter.sent("https://x.com/a/status/1").page());
        Visitor person = reporter.begun();
        String planted = cookie(person);
        person.open("/return").submit("/return", Reporter.fields(credentials)).open("/yours");
        assertThat(person.where().getPath()).isEqualTo("/yours");
        assertThat(cookie(person)).isNotEqualTo(planted);
        assertThat(with(planted).open("/yours").where().getPath()).isEqualTo("/return");
        assertThat(with(planted).open("/who").where().getPath()).isEqualTo("/before");
        Visitor stranger = with("chosen-by-somebody-else");
        stranger.open("/return").submit("/return", Reporter.fields(credentials)).open("/yours");
        assertThat(with("chosen-by-somebody-else").open("/yours").where().getPath())
                .isEqualTo("/return");
    }

    @Test
    void rule19_a_cookie_is_dead_after_leaving() {
        Visitor person = reporter.sent("https://x.com/a/status/1").submit("/sent", Map.of("kept", "yes"));
        String copied = cookie(person);
        assertThat(with(copied).open("/yours").where().getPath()).isEqualTo("/yours");
        person.open("/exit");
        assertThat(with(copied).open("/yours").where().getPath()).isEqualTo("/return");
    }

    private static boolean isOpen(Visitor person) {
        return person.open("/who").where().getPath().equals("/who");
    }

    /** As the script sends it. */
    private static long stay(Visitor person) {
        Visitor other = person.open("/return");
        return seconds(other.submit("/return", "/stay", Map.of()));
    }

    private static long seconds(Visitor answered) {
        assertThat(answered.status()).isEqualTo(200);
        return Long.parseLong(answered.page());
    }

    private Visitor with(String token) {
        Visitor visitor = reporter.visitor();
        HttpCookie cookie = new HttpCookie("visit", token);
        cookie.setPath("/");
        cookie.setVersion(0);
        visitor.cookies().getCookieStore().add(URI.create(site), cookie);
        return visitor;
    }

    private static String cookie(Visitor visitor) {
        return visitor.cookies().getCookieStore().getCookies().stream()
                .filter(each -> each.getName().equals("visit"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }
}
