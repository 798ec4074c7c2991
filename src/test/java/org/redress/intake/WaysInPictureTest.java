package org.redress.intake;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.redress.support.Browser;
import org.redress.support.Reporter;
import org.redress.support.ReporterWalk;
import org.redress.support.TestPostgres;

/** The pages about codes, helpers and letters: left as pictures, and looked at by axe. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class WaysInPictureTest {
    private static Browser browser;

    @TestHTTPResource("/")
    String root;

    @BeforeAll
    static void open() {
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void rule26_the_pages_about_ways_in_pass_axe_and_fit_a_phone() {
        for (int width : new int[] {360, 1280}) {
            Page page = browser.page(true, width);
            new ReporterWalk(page, site(), name -> {}).toTheQuestions();
            page.navigate(site() + "/contact");
            look(page, width + "-contact");
            enter(page, given(page, new Reporter(root)));
            look(page, width + "-helper-reads");
        }
    }

    /** {@return the helper's reference and code} */
    private List<String> given(Page page, Reporter reporter) {
        String width = Integer.toString(page.viewportSize().width);
        enter(
                page,
                Reporter.credentials(reporter.sent("https://x.com/a/status/1").page()));
        look(page, width + "-once-more");
        for (String path : List.of("/yours", "/yours/letters", "/yours/helper")) {
            page.navigate(site() + path);
            look(page, width + path.replace('/', '-'));
        }
        page.locator("#main form button").first().click();
        page.locator(".app-code").first().waitFor();
        look(page, width + "-helper-made");
        return page.locator(".app-code bdi").allTextContents();
    }

    private void enter(Page page, List<String> credentials) {
        page.navigate(site() + "/return");
        page.locator("#reference").fill(credentials.get(0));
        page.locator("#code").fill(credentials.get(1));
        page.locator("#main form button").first().click();
        page.waitForLoadState();
    }

    private static void look(Page page, String name) {
        Browser.picture(page, "w" + name);
        Browser.assertAccessible(page);
        Browser.assertReflows(page);
    }

    private String site() {
        return root.replaceAll("/$", "");
    }
}
