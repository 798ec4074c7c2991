package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.redress.support.Browser;
import org.redress.support.Database;
import org.redress.support.TestPostgres;
import org.redress.support.Visitor;

/**
 * The statistics and what the public sees of them, as pages. {@code mvn test -Dtest=StatisticsPicturesTest
 * -Dredress.pictures=docs/images} makes the pictures of {@code docs/statistics.md}.
 */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
@TestSecurity(user = "supervisor", roles = "supervisor")
class StatisticsPicturesTest {
    /** Nobody sent anything then: all of it is made up here, and taken away again. */
    private static final Quarter THEN = new Quarter(2026, 2);

    private static final Set<String> DOCUMENTED = Set.of("statistics", "transparency");
    private static final int WIDE = 1280;
    private static final int NARROW = 360;
    private static final String DESK = "/desk/statistics?quarter=" + THEN;
    private static final String PUBLIC = "/transparency?quarter=" + THEN;

    @TestHTTPResource
    String address;

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

    private String site;

    @BeforeEach
    void aQuarter() {
        site = address.replaceAll("/$", "");
        Sums sums = new Sums(dataSource);
        sums.forget(THEN);
        sums.madeUp(THEN);
        outcomes.fold(time.instant());
        publishing.publishDue(time.instant());
    }

    @AfterEach
    void forget() {
        new Sums(dataSource).forget(THEN);
    }

    @Test
    void the_pages_are_shown_in_the_documentation_and_have_no_barrier() throws IOException {
        String documented = Files.readString(Path.of("docs/statistics.md"));
        assertThat(documented).contains("](images/statistics.png)", "](images/transparency.png)");
        new Visitor(site).open("/desk");
        UUID me = UUID.fromString(new Database(dataSource)
                .list("select id from staff_member where name = 'supervisor'")
                .get(0));
        UUID platform = UUID.fromString(new Database(dataSource)
                .list("select id from platform where slug = 'reddit'")
                .get(0));
        replies.record(
                new Reply.Place(THEN, platform),
                "In April our form was out of order for four days. Requests of those days were answered late.",
                0,
                me,
                time.instant());
        try (Browser browser = Browser.open()) {
            Page page = browser.page(true, WIDE);
            take(
                    page,
                    WIDE,
                    Map.of("statistics", DESK + "&rule=UK_OSA_10_3A", "transparency", PUBLIC + "&language=en"));
            take(page, WIDE, Map.of("edition", "/desk/transparency/" + THEN));
            take(page, NARROW, Map.of("arabic", PUBLIC + "&language=ar"));
        }
    }

    @Test
    void every_filter_stands_in_the_address_and_the_files_have_what_the_page_has() {
        Visitor staff = new Visitor(site);
        String page = staff.open(DESK + "&rule=US_TIDA&platform=reddit&tool=none&country=GB")
                .page();
        assertThat(page).contains("US TAKE IT DOWN Act, 2026-Q2", "<option value=\"reddit\" selected>");
        assertThat(staff.open(DESK + "5&rule=nonsense&platform=nobody").status())
                .isEqualTo(422);
        assertThat(staff.page())
                .contains("Nothing is listed.", "Choose a quarter, or write it like 2026-Q4.")
                .contains(
                        "href=\"#figures-rule\"",
                        "id=\"figures-rule-error\"",
                        ">nonsense</option>",
                        ">nobody</option>");
        String csv = staff.open("/desk/statistics/figures.csv?quarter=" + THEN + "&rule=US_TIDA")
                .page();
        assertThat(csv.lines().skip(1)).isNotEmpty().allMatch(line -> line.contains("\"US_TIDA\""));
        assertThat(csv).startsWith("\"week\",\"platform\"").contains("\"2026-W20\",\"reddit\"");
        String json =
                staff.open("/desk/statistics/figures.json?quarter=" + THEN).page();
        assertThat(json).startsWith("[{\"week\":").contains("\"on_time\":");
        assertThat(staff.open("/desk/statistics?quarter=1960-Q1").page()).contains("Nothing was sent in 1960-Q1");
    }

    @Test
    void staff_record_what_a_platform_says_and_nobody_overwrites_another_unseen() {
        Visitor staff = new Visitor(site);
        String form = "/desk/transparency/" + THEN + "/reddit/reply";
        staff.open("/desk/transparency/" + THEN);
        Visitor said = staff.submit(form, Map.of("words", "We were late.", "seen", "0"));
        assertThat(said.page()).contains("Recorded.", "We were late.");
        Visitor again = staff.submit(form, Map.of("words", "We were never late.", "seen", "0"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.page())
                .contains("Somebody recorded another reply meanwhile", "We were never late.</textarea>");
    }

    private void take(Page page, int width, Map<String, String> pages) {
        page.setViewportSize(width, 900);
        pages.forEach((name, path) -> {
            page.navigate(site + path);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            if (DOCUMENTED.contains(name)) {
                Browser.picture(page, name);
            }
            Browser.assertReflows(page);
            assertThat(Browser.findings(page)).as(name).isEqualTo(List.of());
        });
    }
}
