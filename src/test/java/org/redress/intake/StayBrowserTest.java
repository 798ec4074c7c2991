package org.redress.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.redress.support.Browser;
import org.redress.support.ReporterWalk;
import org.redress.support.TestPostgres;
import org.redress.support.Time;

/** The question whether to stay, and the page of what was saved, in a real Chromium. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class StayBrowserTest {
    private static final String TYPED = "a friend asked me to";

    private static Browser browser;

    @TestHTTPResource("/")
    String root;

    @Inject
    DataSource dataSource;

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

    @AfterEach
    void timeIsReal() {
        new Time(dataSource).reset();
    }

    @Test
    void rule19_two_minutes_before_the_end_the_page_asks_once_and_moves_nothing() {
        Page page = typing(360);
        pass(page, Duration.ofMinutes(27));
        assertThat(page.locator("dialog[open]").count()).isZero();
        Object before = page.evaluate("document.querySelector('h1').getBoundingClientRect().top + ' ' + scrollY");
        pass(page, Duration.ofSeconds(80));
        page.locator("dialog[open]").waitFor();
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("stay-title");
        assertThat(page.evaluate("document.querySelector('h1').getBoundingClientRect().top + ' ' + scrollY"))
                .isEqualTo(before);
        Browser.picture(page, "w360-stay");
        Browser.assertAccessible(page);
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.locator("dialog[open]").waitFor(gone());
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("authority");
        assertThat(page.locator("#authority").inputValue()).isEqualTo(TYPED);
        pass(page, Duration.ofMinutes(27));
        page.getByLabel("I am", new Page.GetByLabelOptions().setExact(true)).check();
        page.locator("button:has-text('Continue')").click();
        assertThat(page.url()).endsWith("/country");
    }

    @Test
    void rule19_when_it_is_over_the_page_hides_what_was_typed_and_gives_it_back() {
        Page page = typing(1280);
        pass(page, Duration.ofMinutes(31));
        page.locator("dialog[open]").waitFor();
        assertThat(page.locator("#authority").isVisible()).isFalse();
        Browser.picture(page, "w1280-stay-over");
        Browser.assertAccessible(page);
        page.locator("[data-stay-on]").click();
        page.waitForLoadState();
        assertThat(page.content()).contains(TYPED);
        Browser.picture(page, "w1280-time-out");
        Browser.assertAccessible(page);
    }

    @Test
    void rule14_what_was_saved_fits_a_phone_and_passes_axe() {
        for (int width : new int[] {360, 1280}) {
            Page page = typing(width);
            page.getByLabel("I am", new Page.GetByLabelOptions().setExact(true)).check();
            page.locator("button:has-text('Continue')").click();
            Browser.picture(page, "w" + width + "-later");
            page.locator("button[name=later]").click();
            page.locator(".app-code").first().waitFor();
            Browser.picture(page, "w" + width + "-saved");
            Browser.assertAccessible(page);
            Browser.assertReflows(page);
        }
    }

    /** At the first question with the clock in our hands and something typed. */
    private Page typing(int width) {
        Page page = browser.page(true, width);
        page.clock().install();
        new ReporterWalk(page, root.replaceAll("/$", ""), name -> {}).toTheQuestions();
        page.locator("#authority").fill(TYPED);
        return page;
    }

    /** For the server and for the page. */
    private void pass(Page page, Duration time) {
        new Time(dataSource).forward(time);
        page.clock().fastForward(time.toMillis());
        page.clock().runFor(11_000);
    }

    private static com.microsoft.playwright.Locator.WaitForOptions gone() {
        return new com.microsoft.playwright.Locator.WaitForOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN);
    }
}
