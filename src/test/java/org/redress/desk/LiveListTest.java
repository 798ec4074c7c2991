package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.redress.support.Browser;
import org.redress.support.Database;
import org.redress.support.TestPostgres;
import org.redress.support.Visitor;

/** The worklist while others work. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
@TestSecurity(user = "caseworker", roles = "caseworker")
class LiveListTest {
    private static final Pattern REFERENCE = Pattern.compile("href=\"/desk/cases/([^\"]+)\"");
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");

    @Inject
    DeskVisit desk;

    @TestHTTPResource
    String address;

    @Test
    void what_changed_is_said_and_shown_when_asked_for_and_what_was_chosen_stays_chosen() {
        desk.calm();
        UUID first = desk.sent(47, "https://x.com/live/status/1");
        UUID second = desk.sent(46, "https://x.com/live/status/2");
        try (Browser browser = Browser.open()) {
            Page page = browser.page(true, 1280);
            page.navigate(site() + "/desk");
            page.waitForLoadState();
            assertThat(page.locator("[data-news-show]").isVisible()).isFalse();
            page.keyboard().press("j");
            page.keyboard().press("j");
            page.keyboard().press("x");
            assertThat(page.locator("[data-chosen]").textContent()).isEqualTo("(1)");
            end(first);
            UUID third = desk.sent(45, "https://x.com/live/status/3");
            page.evaluate("dispatchEvent(new Event('redress:changed'))");
            page.getByText("2 lines changed.").waitFor();
            assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo(desk.reference(second));
            assertThat(page.locator("[data-row]").count()).isEqualTo(2);
            page.locator("[data-news-show]").click();
            assertThat(page.locator("tbody th").allTextContents())
                    .containsExactly(desk.reference(second), desk.reference(third));
            assertThat(page.locator("input[name=line]:checked").count()).isEqualTo(1);
            assertThat(page.locator("[data-news-show]").isVisible()).isFalse();
            page.context().setOffline(true);
            page.getByText("Not connected.").waitFor();
        }
    }

    @Test
    void every_line_of_a_page_is_chosen_at_once_and_the_action_is_looked_at_before_it_is_done() {
        desk.calm();
        desk.sent(47, "https://x.com/live/status/4");
        desk.sent(46, "https://x.com/live/status/5");
        try (Browser browser = Browser.open()) {
            Page page = browser.page(true, 1280);
            page.navigate(site() + "/desk");
            page.locator("[data-all]").check();
            page.keyboard().press("b");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("bulk-to");
            page.locator("button[value=assign]").click();
            page.getByText("Give 2 cases to caseworker").first().waitFor();
            page.goBack();
            assertThat(page.locator("input[name=line]:checked").count()).isEqualTo(2);
            page.goForward();
            page.locator("main form button").click();
            page.getByText("2 cases were given to caseworker.").waitFor();
            Browser.picture(page, "desk-did");
        }
    }

    @Test
    void no_line_is_left_out_or_shown_twice_while_others_move() {
        desk.calm();
        List<UUID> cases = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            cases.add(desk.sent(60 - i, "https://x.com/moving/status/" + i));
        }
        Visitor visitor = new Visitor(site()).open("/desk");
        List<String> first = references(visitor.page());
        assertThat(first).hasSize(25);
        for (int done : List.of(0, 7, 24, 26)) {
            end(cases.get(done));
        }
        UUID before = desk.sent(59, "https://x.com/moving/status/before");
        UUID after = desk.sent(20, "https://x.com/moving/status/after");
        List<String> second = references(visitor.open(next(visitor.page())).page());
        assertThat(second)
                .containsExactly(
                        desk.reference(cases.get(25)),
                        desk.reference(cases.get(27)),
                        desk.reference(cases.get(28)),
                        desk.reference(cases.get(29)),
                        desk.reference(after))
                .doesNotContain(desk.reference(before))
                .doesNotContainAnyElementsOf(first);
    }

    /** Its clocks stop, as when a platform removes. */
    private void end(UUID caseId) {
        new Database(desk.dataSource)
                .run(
                        "update deadline set state = 'STOPPED', stopped_at = redress_now(), next_rung = null, wake_at = null"
                                + " where state = 'RUNNING' and case_id = '%s'",
                        caseId);
    }

    private static List<String> references(String page) {
        return REFERENCE.matcher(page).results().map(found -> found.group(1)).toList();
    }

    private static String next(String page) {
        return NEXT.matcher(page).results().findFirst().orElseThrow().group(1).replace("&amp;", "&");
    }

    private String site() {
        return address.replaceAll("/$", "");
    }
}
