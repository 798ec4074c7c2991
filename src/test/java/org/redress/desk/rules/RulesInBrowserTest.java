package org.redress.desk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.redress.removal.RemovalRequest;
import org.redress.support.Browser;
import org.redress.support.Database;
import org.redress.support.TestPostgres;
import org.redress.support.Walk;

/** The pages of an admin who keeps rules, in a real browser, narrow and wide. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
@TestSecurity(user = "admin", roles = "admin")
class RulesInBrowserTest {
    private static final int[] WIDTHS = {360, 1280};

    @Inject
    Walk walk;

    @Inject
    DataSource dataSource;

    @TestHTTPResource
    String address;

    private final String id =
            "TEST_" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    @Test
    void an_admin_writes_a_version_and_moves_clocks_by_keyboard_and_no_page_has_a_barrier() {
        String root = address.replaceAll("/$", "") + "/desk/rules";
        List<String> findings = new ArrayList<>();
        try (Browser browser = Browser.open()) {
            Page page = browser.page(true, WIDTHS[1]);
            page.navigate(root + "/new");
            page.fill("#rule-hours", "soon");
            page.keyboard().press("Enter");
            page.locator("[data-error-summary]").waitFor();
            look(page, "form-wrong", findings);
            fill(page);
            clock();
            page.navigate(root + "/" + id + "/new-version");
            page.fill("#rule-hours", "24");
            page.fill("#rule-reviewed", "2026-11-20");
            page.fill("#rule-reason", "The term was halved by an amendment.");
            look(page, "form", findings);
            page.locator("#rule-reason").press("Enter");
            page.locator("text=Move running clocks").focus();
            look(page, "rule", findings);
            page.keyboard().press("Enter");
            page.locator("#move-reason").fill("The amendment binds what runs already, says its section 9.");
            look(page, "replanning", findings);
            page.keyboard().press("Enter");
            page.locator("text=Asked for by").waitFor();
            look(page, "replanning-done", findings);
            for (String path :
                    List.of("/desk/calendars", "/desk/calendars/WEEKDAYS_UTC", "/desk/calendars/new", "/desk/rules")) {
                page.navigate(address.replaceAll("/$", "") + path);
                look(page, path.substring("/desk/".length()).replace('/', '-'), findings);
            }
        }
        assertThat(findings).isEmpty();
    }

    private void fill(Page page) {
        page.fill("#rule-id", id);
        page.fill("#rule-name", "A rule for tests, with a name as long as laws like to have");
        page.fill("#rule-hours", "48");
        page.selectOption("#rule-start", "VALID_REQUEST_RECEIVED");
        page.fill("#rule-jurisdiction", "AQ");
        page.fill("#rule-basis", "A test s.1(2)");
        page.fill("#rule-url", "https://law.example/acts/1");
        page.fill("#rule-reviewed", "2026-11-20");
        page.selectOption("#rule-confidence", "SECONDARY");
        page.fill("#rule-reason", "A law that was not there.");
        page.locator("#rule-reason").press("Enter");
        page.locator("text=Holds today").waitFor();
    }

    private void clock() {
        RemovalRequest request = walk.sent("https://x.com/somebody/status/2627");
        new Database(dataSource).run("""
                with d as (insert into deadline (id, obligation, obligation_id, case_id, platform_id, rule_version_id, state,
                        started_at, due_at)
                    select gen_random_uuid(), 'MESSAGE', gen_random_uuid(), '%s', '%s', id, 'RUNNING', '2100-01-01T10:00:00Z',
                        '2100-01-03T10:00:00Z' from rule_version, generate_series(1, 25) where rule_id = '%s' returning id)
                insert into clock_fact (id, deadline_id, position, kind, at, why, actor_kind, actor_id, recorded_at)
                select gen_random_uuid(), d.id, 1, 'START', '2100-01-01T10:00:00Z', 'test', 'SYSTEM', 'test',
                    '2100-01-01T10:00:00Z' from d
                """, request.caseId(), request.platformId(), id);
    }

    private static void look(Page page, String name, List<String> findings) {
        for (int width : WIDTHS) {
            page.setViewportSize(width, 900);
            String where = name + " at " + width + ": ";
            Browser.findings(page).forEach(finding -> findings.add(where + finding));
            if ((Boolean) page.evaluate("document.documentElement.scrollWidth > window.innerWidth")) {
                findings.add(where + "scrolls sideways");
            }
            Browser.picture(page, "rules-" + name + "-" + width);
        }
    }
}
