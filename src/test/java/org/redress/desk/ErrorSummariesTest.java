package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redress.cases.Capacity;
import org.redress.support.Browser;
import org.redress.support.TestPostgres;

/** Forms of the desk that come back, for those who hear the page or use no mouse. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class ErrorSummariesTest {
    private static final int WIDE = 1280;

    @Inject
    DeskVisit desk;

    @TestHTTPResource
    String address;

    @Test
    @TestSecurity(
            user = "walker",
            roles = {"caseworker", "supervisor", "admin", "auditor"})
    void the_summary_of_what_is_wrong_takes_the_focus_and_leads_to_the_field() {
        String judged = desk.reference(desk.reported(Capacity.SUBJECT, 2, "https://x.com/wrong/status/1"));
        try (Browser browser = Browser.open()) {
            Page page = browser.page(true, WIDE);
            for (Map.Entry<String, String> form : Map.of(
                            "/desk/cases/" + judged,
                            "#dismissal button",
                            "/desk/you",
                            "#care button",
                            "/desk/platforms/addition",
                            "#edit button",
                            "/desk/rules/new",
                            "#rule button")
                    .entrySet()) {
                page.navigate(address.replaceAll("/$", "") + form.getKey());
                if (form.getKey().equals("/desk/you")) {
                    page.locator("#care-after").fill("many");
                }
                page.locator(form.getValue()).first().click();
                page.waitForSelector("[data-error-summary]");
                page.waitForLoadState();
                assertThat(page.evaluate("document.activeElement.hasAttribute('data-error-summary')"))
                        .as(form.getKey())
                        .isEqualTo(true);
                page.locator("[data-error-summary] a").first().click();
                assertThat(page.evaluate("location.hash.length > 1 && !!document.querySelector(location.hash)"))
                        .as("the link of " + form.getKey() + " leads somewhere")
                        .isEqualTo(true);
                Browser.assertAccessible(page);
            }
        }
    }
}
