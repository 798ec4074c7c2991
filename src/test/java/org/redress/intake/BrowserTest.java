package org.redress.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.support.Browser;
import org.redress.support.ReporterWalk;
import org.redress.support.TestPostgres;

/** The reporter's pages in a real Chromium; {@code -Dredress.pictures=target/pages} leaves each there. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class BrowserTest {
    private static final String ADDRESSES = "hxxps://x.com/someone/status/17\nthe place I told you of";
    private static final String SECRET = "a word that nobody may see again";

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

    @ParameterizedTest
    @ValueSource(ints = {320, 1280})
    void rule25_the_whole_journey_works_without_scripts(int width) {
        Page page = browser.page(false, width);
        walk(page, "plain").toTheirPage(ADDRESSES);
        assertThat(page.url()).endsWith("/yours");
    }

    @Test
    void rule26_every_page_fits_320_pixels_and_axe_finds_nothing_on_it() {
        inspect(320);
    }

    @Test
    void rule26_axe_finds_nothing_on_any_page_of_a_desktop() {
        inspect(1280);
    }

    @Test
    void rule29_enter_goes_on_and_changes_no_language() {
        Page page = browser.page(false, 360);
        new ReporterWalk(page, site(), name -> {}).toTheQuestions();
        page.locator("#capacity").check();
        page.keyboard().press("Enter");
        page.waitForURL("**/country");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
    }

    @Test
    void rule22_back_after_leaving_shows_nothing_with_scripts() {
        Page page = typed(true);
        page.locator(".app-exit [data-exit]").click();
        backShowsNothing(page);
    }

    @Test
    void rule22_back_after_leaving_shows_nothing_without_scripts() {
        Page page = typed(false);
        page.locator(".app-exit [data-exit]").click();
        backShowsNothing(page);
    }

    @Test
    void rule21_after_leaving_the_browser_holds_no_visit_and_never_stored_a_word() {
        Page page = typed(true);
        Object stored = page.evaluate("() => localStorage.length + sessionStorage.length");
        assertThat(stored).isEqualTo(0);
        page.locator(".app-exit__link").click();
        page.waitForURL(url -> !url.contains("localhost") && !url.contains("127.0.0.1"));
        assertThat(page.context().cookies()).extracting(cookie -> cookie.name).doesNotContain("visit", "earlier");
    }

    @Test
    void rule22_shift_three_times_leaves() {
        Page page = typed(true);
        page.locator("h1").first().click();
        for (int i = 0; i < 3; i++) {
            page.keyboard().press("Shift");
        }
        backShowsNothing(page);
    }

    private Page typed(boolean scripts) {
        Page page = browser.page(scripts, 360);
        new ReporterWalk(page, site(), name -> {}).toTheQuestions();
        page.locator("#authority").fill(SECRET);
        return page;
    }

    /** Two steps back, since a browser may keep one page of ours in between. */
    private static void backShowsNothing(Page page) {
        page.waitForURL(url -> !url.contains("localhost") && !url.contains("127.0.0.1"));
        for (int step = 0; step < 2; step++) {
            page.goBack();
            page.waitForTimeout(400);
            assertThat(page.content()).doesNotContain(SECRET);
            assertThat(page.locator("#authority").count()).isZero();
        }
    }

    private void inspect(int width) {
        Page page = browser.page(true, width);
        walk(page, "w" + width).toTheirPage(ADDRESSES);
        for (String path : List.of("/other-help", "/help", "/return", "/yours/stop", "/nowhere")) {
            page.navigate(site() + path);
            look(page, "w" + width, path.replace('/', '-'));
        }
    }

    private ReporterWalk walk(Page page, String kind) {
        return new ReporterWalk(page, site(), name -> look(page, kind, name));
    }

    private static void look(Page page, String kind, String name) {
        assertThat(page.title()).as("rule 20, " + name).isEqualTo("Redress");
        Browser.picture(page, kind + "-" + name);
        if (!kind.equals("plain")) {
            Browser.assertAccessible(page);
            Browser.assertReflows(page);
        }
    }

    private String site() {
        return root.replaceAll("/$", "");
    }
}
