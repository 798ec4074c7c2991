package org.redress.partner.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.redress.removal.RemovalStatus;
import org.redress.support.Browser;
import org.redress.support.TestMail;
import org.redress.support.TestPostgres;
import org.redress.support.Walk;

/** The answer page as a platform's staff see it, narrow and wide, and once through without JavaScript. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
@QuarkusTestResource(TestMail.class)
class AnswerPageInBrowserTest {
    @TestHTTPResource
    String address;

    @Inject
    Lettered lettered;

    @Inject
    Walk walk;

    @Test
    void no_page_has_a_barrier_or_scrolls_sideways() {
        String link = address.replaceAll("/$", "") + lettered.link(lettered.request());
        List<String> findings = new ArrayList<>();
        try (Browser browser = Browser.open()) {
            for (int width : new int[] {360, 1280}) {
                Page page = browser.page(true, width);
                for (String path : List.of("?said=question", "/question", "/refusal", "-gone")) {
                    page.navigate(link + path);
                    look(page, path, width, findings);
                }
                page.navigate(link + "/removal");
                page.locator("#answer button").click();
                page.waitForSelector("[data-error-summary]");
                look(page, "wrong", width, findings);
                fill(page);
                page.locator("#answer button").click();
                page.waitForSelector("text=Send this answer");
                look(page, "check", width, findings);
            }
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void without_javascript_a_removal_is_answered() {
        var request = lettered.request();
        try (Browser browser = Browser.open()) {
            Page page = browser.page(false, 1280);
            page.navigate(address.replaceAll("/$", "") + lettered.link(request));
            page.locator("text=We removed it").click();
            fill(page);
            page.locator("#answer button").click();
            page.locator("text=Send this answer").click();
            assertThat(page.locator("[role=status]").innerText()).contains("It is recorded");
        }
        assertThat(walk.request(request.id()).status()).isEqualTo(RemovalStatus.REMOVED);
    }

    private static void fill(Page page) {
        page.locator("#date").fill("2026-01-02");
        page.locator("#time").fill("03:04");
        page.locator("label[for=done-DELETED]").click();
        page.locator("label[for=copies-NONE_FOUND]").click();
        page.locator("#words").fill("The post is deleted.");
    }

    private static void look(Page page, String path, int width, List<String> findings) {
        String where = path + " at " + width + ": ";
        Browser.findings(page).forEach(finding -> findings.add(where + finding));
        if ((Boolean) page.evaluate("document.documentElement.scrollWidth > window.innerWidth")) {
            findings.add(where + "scrolls sideways");
        }
        Browser.picture(page, "answer-" + path.replaceAll("[^a-z]+", "-") + "-" + width);
    }
}
