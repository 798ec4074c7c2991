package org.redress.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.redress.support.Browser;
import org.redress.support.ReporterWalk;
import org.redress.support.TestPostgres;

/** What axe cannot see: where the Tab key leads, and what covers the focus. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class KeyboardTest {
    /** Each thing that can be pressed or typed in, once; of a group of radios Tab reaches one. */
    private static final String REACHABLE = """
            () => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
                .filter(each => each.checkVisibility({ visibilityProperty: true }) && each.tabIndex >= 0)
                .map(each => each.type === 'radio' ? 'radio ' + each.name
                    : [each.tagName, each.id, each.name, each.value, each.textContent.trim()].join(' '))""";

    private static final String FOCUSED = """
            () => {
              const each = document.activeElement;
              return each.type === 'radio' ? 'radio ' + each.name
                  : [each.tagName, each.id, each.name, each.value, each.textContent.trim()].join(' ');
            }""";

    private static final String COVERED = """
            () => {
              const bar = document.querySelector('.app-exit');
              const each = document.activeElement;
              if (each === document.body || bar.contains(each) || each.matches('.govuk-skip-link')) return '';
              const place = each.getBoundingClientRect();
              const above = document.elementFromPoint(place.left + place.width / 2, place.top + place.height / 2);
              return bar.contains(above) ? each.outerHTML : '';
            }""";

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
    void rule26_tab_alone_reaches_everything_and_the_way_out_covers_none_of_it() {
        Page page = browser.page(true, 360);
        new ReporterWalk(page, site(), name -> tabThrough(page)).toTheirPage("https://x.com/keyboard/status/1");
        for (String path : List.of(
                "/yours/more", "/yours/take-back", "/yours/erase", "/yours/contact", "/yours/sharing", "/help")) {
            page.navigate(site() + path);
            tabThrough(page);
        }
    }

    @Test
    void rule26_the_error_summary_takes_the_focus_and_leads_to_the_field() {
        Page page = browser.page(true, 360);
        new ReporterWalk(page, site(), name -> {}).toTheQuestions();
        page.locator("#question .govuk-button").first().press("Enter");
        page.waitForSelector("[data-error-summary]:focus");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("capacity");
    }

    private static void tabThrough(Page page) {
        page.evaluate("() => { document.activeElement.blur(); scrollTo(0, 0); }");
        Set<String> wanted = new TreeSet<>();
        ((List<?>) page.evaluate(REACHABLE)).forEach(each -> wanted.add(String.valueOf(each)));
        Set<String> reached = new TreeSet<>();
        for (int press = 0; press < 3 * wanted.size() + 5 && !reached.containsAll(wanted); press++) {
            page.keyboard().press("Tab");
            reached.add(String.valueOf(page.evaluate(FOCUSED)));
            assertThat(page.evaluate(COVERED)).as("covered on " + page.url()).isEqualTo("");
        }
        assertThat(reached).as(page.url()).containsAll(wanted);
    }

    private String site() {
        return root.replaceAll("/$", "");
    }
}
