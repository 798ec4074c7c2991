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

/** What was typed when the visit ended is not lost. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class KeptTextTest {
    private static final String TYPED = "https://x.com/a/status/7\nand \"one\" more <place>";
    private static final String SHOWN = "and &quot;one&quot; more &lt;place&gt;";

    @TestHTTPResource("/")
    String site;

    @Inject
    DataSource dataSource;

    @Inject
    Drafts drafts;

    @Inject
    Visits visits;

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
    void rule19_what_was_typed_on_a_question_page_goes_back_to_its_place_after_the_age_question() {
        Visitor person = reporter.atWhere();
        late();
        long kept = count();
        person.submit("/where", Map.of("addresses", TYPED));
        assertThat(person.status()).isEqualTo(401);
        assertThat(person.page()).contains(SHOWN);
        person.submit("/again", Map.of());
        assertThat(person.page()).contains("name=\"under18\"").doesNotContain("<place>");
        person.submit("/age", Map.of());
        assertThat(person.status()).isEqualTo(422);
        assertThat(count()).isEqualTo(kept);
        person.submit("/age", Map.of("under18", "no"));
        assertThat(person.where().getPath()).isEqualTo("/who");
        assertThat(person.open("/where").page()).contains(SHOWN);
    }

    @Test
    void rule19_what_was_typed_is_dropped_when_the_age_question_is_answered_otherwise() {
        Visitor person = reporter.atWhere();
        late();
        long kept = count();
        person.submit("/where", Map.of("addresses", TYPED)).submit("/again", Map.of());
        person.submit("/age", Map.of("under18", "unsure"));
        assertThat(person.where().getPath()).isEqualTo("/other-help");
        assertThat(count()).isEqualTo(kept);
    }

    @Test
    void rule19_what_was_typed_into_a_saved_draft_is_back_once_its_code_is_given() {
        Visitor person = reporter.atWhere();
        person.submit("/where", Map.of("addresses", "https://x.com/a/status/1", "later", "yes"));
        List<String> credentials = Reporter.credentials(person.page());
        person.open("/where");
        late();
        person.submit("/where", Map.of("addresses", TYPED)).submit("/again", Map.of("saved", "yes"));
        assertThat(person.page().replaceAll("<input[^>]*>", "")).doesNotContain(SHOWN);
        person.submit("/return", Map.of("reference", credentials.get(0), "code", "0"));
        assertThat(person.status()).isEqualTo(422);
        person.submit("/return", Reporter.fields(credentials));
        assertThat(person.where().getPath()).isEqualTo("/where");
        assertThat(person.page()).contains(SHOWN);
    }

    @Test
    void rule19_what_was_typed_on_the_case_page_is_hidden_until_the_code_is_given_again() {
        Visitor person = reporter.sent("https://x.com/a/status/1");
        List<String> credentials = Reporter.credentials(person.page());
        person.submit("/sent", Map.of("kept", "yes"));
        late();
        person.submit("/yours/messages", Map.of("words", TYPED));
        assertThat(person.status()).isEqualTo(401);
        assertThat(person.page().replaceAll("<input[^>]*>", "")).doesNotContain(SHOWN);
        person.submit("/return", Reporter.fields(credentials));
        assertThat(person.page()).contains(SHOWN + "</textarea>");
        person.submit("/yours/messages", Map.of("words", TYPED));
        assertThat(person.page()).contains(SHOWN);
    }

    /** Half an hour and a minute later; the job that forgets was there. */
    private void late() {
        time.forward(Duration.ofMinutes(31));
        visits.endExpired(time.now());
        drafts.destroyExpired(time.now());
    }

    private long count() {
        Database database = new Database(dataSource);
        return database.count("select count(*) from draft") + database.count("select count(*) from visit");
    }
}
