package org.redress.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.cases.Drafts;
import org.redress.cases.Visits;
import org.redress.support.Database;
import org.redress.support.Reporter;
import org.redress.support.TestPostgres;
import org.redress.support.Time;
import org.redress.support.Visitor;

/** Save and come back later. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class SaveAndReturnTest {
    private static final String TYPED = "https://x.com/a/status/1\nand one more place";

    @TestHTTPResource("/")
    String site;

    @Inject
    DataSource dataSource;

    @Inject
    Drafts drafts;

    @Inject
    Visits visits;

    private Reporter reporter;
    private Database database;
    private Time time;

    @BeforeEach
    void begin() {
        reporter = new Reporter(site);
        database = new Database(dataSource);
        time = new Time(dataSource);
    }

    @AfterEach
    void timeIsReal() {
        time.reset();
    }

    @Test
    void rule14_from_the_second_question_on_each_page_offers_to_save() {
        Visitor person = reporter.begun();
        assertThat(person.page()).doesNotContain("name=\"later\"");
        person.submit("/who", Map.of("capacity", "subject"));
        for (String path :
                List.of("/country", "/where", "/picture", "/made", "/words", "/contact", "/true", "/ask", "/keep")) {
            assertThat(person.open(path).page()).contains("name=\"later\"");
        }
        assertThat(person.open("/check").page()).contains("formaction=\"/save\"");
    }

    @Test
    void rule14_coming_back_opens_the_first_open_question_with_everything_typed() {
        List<String> credentials = saved();
        Visitor later = reporter.back(credentials);
        assertThat(later.where().getPath()).isEqualTo("/picture");
        assertThat(later.open("/where").page()).contains("and one more place");
        later.open("/check").submit("/check", Map.of());
        assertThat(Reporter.credentials(later.page())).isEqualTo(credentials);
        assertThat(reporter.back(credentials).where().getPath()).isEqualTo("/yours");
    }

    @Test
    void rule14_what_is_ready_to_be_sent_can_be_saved_too() {
        Visitor person = reporter.atWhere().submit("/where", Map.of("addresses", TYPED));
        person.open("/check").submit("/check", "/save", Map.of());
        assertThat(person.where().getPath()).isEqualTo("/saved");
        Visitor later = reporter.back(Reporter.credentials(person.page()));
        assertThat(later.open("/check").page()).contains("and one more place");
    }

    @Test
    void rule14_a_page_that_still_lacks_something_can_be_saved_and_opens_again() {
        Visitor person = reporter.atWhere();
        person.submit("/where", Map.of("addresses", " ", "later", "yes"));
        assertThat(person.where().getPath()).isEqualTo("/saved");
        assertThat(reporter.back(Reporter.credentials(person.page())).where().getPath())
                .isEqualTo("/where");
    }

    @Test
    void rule14_the_page_says_until_when_and_closing_it_ends_the_visit_but_not_the_draft() {
        Visitor person = reporter.atWhere();
        person.submit("/where", Map.of("addresses", TYPED, "later", "yes"));
        assertThat(person.page()).contains("7 days", "<time datetime=");
        List<String> credentials = Reporter.credentials(person.page());
        person.submit("/saved", Map.of());
        assertThat(person.status()).isEqualTo(422);
        person.submit("/saved", Map.of("kept", "yes"));
        assertThat(person.where().getPath()).isEqualTo("/exit");
        assertThat(person.open("/where").where().getPath()).isEqualTo("/before");
        assertThat(reporter.back(credentials).where().getPath()).isEqualTo("/picture");
    }

    @Test
    void rule14_after_seven_days_the_draft_is_destroyed_and_the_page_is_that_of_any_wrong_code() {
        List<String> credentials = saved();
        String unknown = refused(List.of("00000000", credentials.get(1)));
        time.forward(Duration.ofDays(7).plusSeconds(1));
        assertThat(refused(credentials)).isEqualTo(unknown).contains("gone after 7 days");
        drafts.destroyExpired(time.now());
        assertThat(draftsOf(credentials)).isZero();
    }

    @Test
    void rule14_a_draft_that_was_not_saved_ends_with_its_visit() {
        reporter.atWhere();
        String draft = database.list("select id::text from draft order by created_at desc limit 1")
                .get(0);
        time.forward(Duration.ofMinutes(29));
        forget();
        assertThat(database.count("select count(*) from draft where id = '%s'", draft))
                .isOne();
        time.forward(Duration.ofMinutes(2));
        forget();
        assertThat(database.count("select count(*) from draft where id = '%s'", draft))
                .isZero();
        assertThat(database.count("select count(wrapped) from vault_key where owner = '%s'", draft))
                .isZero();
    }

    @Test
    void rule14_a_saved_draft_outlives_its_visit_and_a_sent_one_does_not() {
        List<String> credentials = saved();
        time.forward(Duration.ofHours(1));
        forget();
        assertThat(draftsOf(credentials)).isOne();
        reporter.back(credentials).open("/check").submit("/check", Map.of());
        time.forward(Duration.ofHours(1));
        forget();
        assertThat(draftsOf(credentials)).isZero();
    }

    @Test
    void rule14_the_code_of_a_draft_is_kept_only_as_a_slow_hash() {
        List<String> credentials = saved();
        String digits = credentials.get(1).replace(" ", "");
        assertThat(database.list("select row_to_json(d)::text from draft d"))
                .noneMatch(row -> row.contains(digits))
                .anyMatch(row -> row.contains(credentials.get(0).replace("-", "")));
    }

    private void forget() {
        visits.endExpired(time.now());
        drafts.destroyExpired(time.now());
    }

    private long draftsOf(List<String> credentials) {
        return database.count(
                "select count(*) from draft where reference = '%s'",
                credentials.get(0).replace("-", ""));
    }

    /** The page of a refused try, without what differs by nature. */
    private String refused(List<String> credentials) {
        Visitor person = reporter.back(credentials);
        assertThat(person.status()).isEqualTo(422);
        return person.page().replace(credentials.get(0), "").replaceAll("name=\"form-token\" value=\"[^\"]*\"", "");
    }

    private List<String> saved() {
        Visitor person = reporter.atWhere();
        person.submit("/where", Map.of("addresses", TYPED, "later", "yes"));
        List<String> credentials = Reporter.credentials(person.page());
        assertThat(credentials).hasSize(2);
        return credentials;
    }
}
