package org.redress.check;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.cases.Cases;
import org.redress.partner.Scopes;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalStatus;
import org.redress.removal.Removals;
import org.redress.support.Database;
import org.redress.support.Person;
import org.redress.support.PlatformTokens;
import org.redress.support.TestPostgres;
import org.redress.support.Walk;

/** One address from the person's report to gone, and back: their pages, the API and the site itself over real HTTP. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class GoneWalkTest {
    private static final Pattern RECIPIENT = Pattern.compile("name=\"consent\"[^>]*value=\"([^\"]+)\"");
    private static final String LIST = "/api/v1/removal-requests/";

    @TestHTTPResource("/")
    String site;

    @Inject
    Walk walk;

    @Inject
    Cases cases;

    @Inject
    Removals removals;

    @Inject
    Checker checker;

    @Inject
    DataSource dataSource;

    private final Elsewhere elsewhere = new Elsewhere();
    private Database database;
    private Instant now;

    @BeforeEach
    void nothing_else_is_due() {
        database = new Database(dataSource);
        database.run("update watch set next_at = null, ended = true");
        database.run("delete from asked_host");
    }

    @AfterEach
    void close() {
        elsewhere.close();
    }

    @Test
    void rule4_an_address_is_reported_claimed_gone_back_and_asked_about_afresh() {
        Person person = Person.reported(site, "https://vimeo.com/walked");
        RemovalRequest request = sent(person);
        claims(request);
        assertThat(yours(person))
                .contains("Vimeo says it is removed. We are checking")
                .doesNotContain("Is it gone");

        elsewhere.shows("/walked", 404, "");
        look();
        assertThat(yours(person)).contains("It was not there. We look again a day later");
        pass(Duration.ofDays(1));
        look();
        assertThat(walk.request(request.id()).status()).isEqualTo(RemovalStatus.GONE);
        assertThat(yours(person)).contains(">Gone<", "We last looked on");

        elsewhere.shows("/walked", 200, Elsewhere.PAGE);
        pass(Duration.ofDays(1));
        look();
        assertThat(yours(person)).contains(">Gone<", "A page came where there was none");
        pass(Duration.ofMinutes(10));
        look();
        assertThat(walk.request(request.id()).status()).isEqualTo(RemovalStatus.REAPPEARED);
        assertThat(walk.requests(request.caseId())).last().satisfies(fresh -> {
            assertThat(fresh.follows()).contains(request.id());
            removals.send(fresh.id(), Walk.STAFF, now);
        });
        assertThat(yours(person)).contains("It came back. We ask again", "Sent to Vimeo");
        assertThat(database.count(
                        "select count(*) from deadline d join removal_request r on r.id = d.obligation_id"
                                + " where r.follows = '%s' and d.state = 'RUNNING'",
                        request.id()))
                .as("the fresh request runs its own clock")
                .isPositive();
    }

    @Test
    void where_no_machine_can_tell_the_person_may_say_that_it_is_gone_for_them() {
        Person person = Person.reported(site, "https://vimeo.com/shell");
        RemovalRequest request = sent(person);
        claims(request);
        elsewhere.shows("/shell", 200, Elsewhere.PAGE);
        look();
        assertThat(yours(person)).contains("A page still comes", "Is it gone for you?", "You do not have to look");
        person.visitor().submit("/yours/gone", Map.of("answer", "gone"));
        assertThat(person.visitor().status()).isEqualTo(200);
        assertThat(walk.request(request.id()).status()).isEqualTo(RemovalStatus.GONE);
        assertThat(yours(person)).contains(">Gone<").doesNotContain("Is it gone for you?");
    }

    @Test
    void or_that_they_do_not_want_to_look_and_nobody_asks_again() {
        Person person = Person.reported(site, "https://vimeo.com/rather");
        RemovalRequest request = sent(person);
        claims(request);
        elsewhere.shows("/rather", 451, Elsewhere.PAGE);
        look();
        assertThat(yours(person)).contains("Blocked here only", "It may still show in other countries");
        person.visitor().submit("/yours/gone", Map.of("answer", "rather"));
        assertThat(yours(person)).contains("A caseworker looks for you").doesNotContain("Is it gone for you?");
        assertThat(walk.request(request.id()).status()).isEqualTo(RemovalStatus.REMOVED);
        pass(Duration.ofDays(1));
        look();
        assertThat(yours(person)).doesNotContain("Is it gone for you?");
    }

    private String yours(Person person) {
        return person.visitor().open("/yours").page();
    }

    private RemovalRequest sent(Person person) {
        Matcher recipient = RECIPIENT.matcher(yours(person));
        if (recipient.find()) {
            person.visitor().submit("/yours/consents", Map.of("consent", recipient.group(1)));
        }
        UUID caseId = UUID.fromString(database.list(
                        "select id from case_file where reference = '%s'",
                        person.reference().replace("-", ""))
                .get(0));
        now = walk.now();
        cases.accept(caseId, Walk.STAFF, now);
        RemovalRequest request = walk.requests(caseId).get(0);
        removals.send(request.id(), Walk.STAFF, now);
        return request;
    }

    private void claims(RemovalRequest request) {
        String token = PlatformTokens.of("vimeo", Scopes.READ, Scopes.RESPOND);
        String etag = given().header("Authorization", token)
                .get(LIST + request.id())
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        given().header("Authorization", token)
                .header("If-Match", etag)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(Map.of("removed_at", "2026-01-02T03:04:05Z", "done", "DELETED", "identical_copies", "NONE_FOUND"))
                .post(LIST + request.id() + "/removal")
                .then()
                .statusCode(200);
        now = walk.now();
    }

    /** A few turns, so that robots.txt is done with. */
    private void look() {
        for (int turn = 1; turn <= 8; turn++) {
            checker.lookDue(elsewhere, now.plusSeconds(10L * turn));
        }
    }

    private void pass(Duration by) {
        now = now.plus(by);
    }
}
