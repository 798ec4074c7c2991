package org.redress.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.support.Browser;
import org.redress.support.ReporterWalk;
import org.redress.support.TestPostgres;

/** The whole journey from right to left, in a real Chromium; {@code -Dredress.pictures=target/pages} leaves each page there. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class RightToLeftTest {
    private static final String ADDRESSES = "hxxps://x.com/someone/status/17\nthe place I told you of";

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
    @CsvSource({"ar, 320, true", "ar, 1280, true", "ur, 320, true", "ar, 320, false", "ar, 1280, false"})
    void rule29_the_whole_journey_runs_from_right_to_left(String language, int width, boolean scripts) {
        Page page = page(language, width, scripts);
        String kind = language + width + (scripts ? "-" : "-plain-");
        // Urdu has Arabic's pages, in a wider script.
        boolean inspect = scripts && language.equals("ar");
        new ReporterWalk(page, site(), name -> look(page, kind + name, scripts, inspect)).toTheirPage(ADDRESSES);
        assertThat(page.url()).endsWith("/yours");
        for (String path : List.of("/other-help", "/help", "/return", "/yours/stop", "/nowhere")) {
            page.navigate(site() + path);
            look(page, kind + path.substring(1).replace('/', '-'), scripts, inspect);
        }
    }

    @Test
    void rule29_what_leads_stands_on_the_right_and_an_address_keeps_its_own_direction() {
        Page page = page("ar", 1280, true);
        new ReporterWalk(page, site(), name -> measure(page, name)).toTheirPage(ADDRESSES);
        Locator address = page.locator("bdi", new Page.LocatorOptions().setHasText("hxxps://x.com"));
        assertThat(address.first().evaluate("each => getComputedStyle(each).direction"))
                .isEqualTo("ltr");
    }

    private static void measure(Page page, String name) {
        // Not before its styles are there.
        page.waitForLoadState();
        switch (name) {
            case "before" -> {
                Locator back = page.locator(".govuk-back-link");
                assertThat(back.evaluate("each => getComputedStyle(each, '::before').right"))
                        .isEqualTo("3px");
                assertThat(box(back).x).isGreaterThan(640);
                assertThat(box(page.locator("h1")).x + box(page.locator("h1")).width)
                        .isGreaterThan(1000);
            }
            case "age" -> isRightOf(page.locator("#under18"), page.locator("label[for=under18]"));
            case "true" -> isRightOf(page.locator("#TRUE"), page.locator("label[for=TRUE]"));
            case "check" -> {
                Locator row = page.locator(".govuk-summary-list__row").first();
                isRightOf(row.locator("dt"), row.locator("dd").first());
                isRightOf(row.locator("dd").first(), row.locator("dd").last());
            }
            default -> {}
        }
    }

    private static void isRightOf(Locator right, Locator left) {
        assertThat(box(right).x + box(right).width).isGreaterThan(box(left).x + box(left).width - 1);
        assertThat(box(right).x).isGreaterThanOrEqualTo(box(left).x);
    }

    private static BoundingBox box(Locator locator) {
        return locator.boundingBox();
    }

    private static void look(Page page, String name, boolean scripts, boolean inspect) {
        Browser.picture(page, name);
        if (scripts) {
            Browser.assertReflows(page);
        }
        if (inspect) {
            Browser.assertAccessible(page);
        }
    }

    private Page page(String language, int width, boolean scripts) {
        Page page = browser.page(scripts, width);
        page.context().addCookies(List.of(new Cookie("language", language).setUrl(site())));
        return page;
    }

    private String site() {
        return root.replaceAll("/$", "");
    }
}
