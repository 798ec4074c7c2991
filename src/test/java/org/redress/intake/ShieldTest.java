package org.redress.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.cases.ProofOfWork;
import org.redress.cases.ReportShield;
import org.redress.support.Browser;
import org.redress.support.Database;
import org.redress.support.ReporterWalk;
import org.redress.support.TestPostgres;
import org.redress.support.Time;
import org.redress.support.Visitor;
import org.redress.support.Walk;

/** While the shield is up, a report costs work or a little patience, and loses nothing. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class ShieldTest {
    private static final Pattern QUESTION = Pattern.compile("data-work=\"([0-9a-f]{64})\"");

    @Inject
    ReportShield shield;

    @Inject
    Walk walk;

    @Inject
    DataSource dataSource;

    @TestHTTPResource("/")
    String site;

    @BeforeEach
    void raise() {
        shield.raise(Walk.STAFF, walk.now());
    }

    @AfterEach
    void lower() {
        new Time(dataSource).reset();
        shield.lower(Walk.STAFF, walk.now());
    }

    @Test
    void rule28_without_work_a_hurried_report_is_asked_to_wait_and_stays_on_the_page() {
        Visitor visitor = atTheCheck();
        visitor.submit("/check", Map.of());
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page())
                .contains("Please wait 3 minutes", "Nothing is lost", "x.com/shield/1", "href=\"#send\"");
        new Time(dataSource).forward(ReportShield.TICKET.plusSeconds(1));
        visitor.submit("/check", Map.of());
        assertThat(visitor.where().getPath()).isEqualTo("/sent");
    }

    @Test
    void rule28_a_solved_question_is_taken_at_once_and_a_wrong_answer_is_not() {
        Visitor visitor = atTheCheck();
        String question = QUESTION.matcher(visitor.page())
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
        String answer = ""
                + IntStream.iterate(0, number -> number + 1)
                        .filter(number -> ProofOfWork.isSolvedBy(question, "" + number))
                        .findFirst()
                        .orElseThrow();
        visitor.submit("/check", Map.of("work", answer + "0"));
        assertThat(visitor.status()).isEqualTo(422);
        visitor.submit("/check", Map.of("work", answer));
        assertThat(visitor.where().getPath()).isEqualTo("/sent");
    }

    @Test
    void rule28_somebody_with_scripts_notices_nothing() {
        try (Browser browser = Browser.open()) {
            Page page = browser.page(true, 360);
            new ReporterWalk(page, site.replaceAll("/$", ""), name -> {
                        if (name.equals("check")) {
                            assertThat(page.locator("[data-work]").count()).isOne();
                            Browser.assertAccessible(page);
                        }
                    })
                    .toTheirPage("https://x.com/shield/2");
            assertThat(page.url()).endsWith("/yours");
        }
    }

    @Test
    void rule28_it_comes_down_by_itself_and_then_asks_nothing() {
        new Time(dataSource).forward(ReportShield.STAYS.plus(Duration.ofSeconds(1)));
        assertThat(atTheCheck().page()).doesNotContain("data-work");
    }

    @Test
    void raising_and_lowering_it_is_on_record() {
        shield.lower(Walk.STAFF, walk.now());
        shield.lower(Walk.STAFF, walk.now());
        assertThat(new Database(dataSource)
                        .list("select action from audit_entry where subject_kind = 'report-shield'"
                                + " order by id desc limit 2"))
                .containsExactly("report-shield.lowered", "report-shield.raised");
    }

    private Visitor atTheCheck() {
        Visitor visitor = new Visitor(site.replaceAll("/$", "")).open("/age").submit("/age", Map.of("under18", "no"));
        visitor.submit("/who", Map.of("capacity", "subject"));
        visitor.open("/where").submit("/where", Map.of("addresses", "x.com/shield/1"));
        return visitor.open("/check");
    }
}
