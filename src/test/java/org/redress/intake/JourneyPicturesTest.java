package org.redress.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redress.support.Browser;
import org.redress.support.ReporterWalk;
import org.redress.support.TestPostgres;

/**
 * The journey as a person with a phone sees it, page by page. {@code mvn test -Dtest=JourneyPicturesTest
 * -Dredress.pictures=docs/images} makes the pictures of {@code docs/journey.md}.
 */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class JourneyPicturesTest {
    private static final List<String> BOTH = List.of("en", "ar");
    private static final List<String> ONE = BOTH.subList(0, 1);
    private static final List<String> AFTERWARDS = List.of("more", "take-back", "contact", "copy", "proof", "erase");

    @TestHTTPResource("/")
    String root;

    @Test
    void each_page_is_shown_in_two_directions_and_in_the_documentation() throws Exception {
        String documented = Files.readString(Path.of("docs/journey.md"));
        try (Browser browser = Browser.open()) {
            for (String language : System.getProperty("redress.pictures") == null ? ONE : BOTH) {
                assertThat(pictures(in(language, browser), language))
                        .allMatch(name -> documented.contains("images/" + name + ".png"));
            }
        }
    }

    private static Page in(String language, Browser browser) {
        Page page = browser.page(true, 360);
        page.setExtraHTTPHeaders(Map.of("Accept-Language", language));
        return page;
    }

    private List<String> pictures(Page page, String language) {
        List<String> taken = new ArrayList<>();
        String site = root.replaceAll("/$", "");
        new ReporterWalk(page, site, name -> taken.add(take(page, name + "-" + language)))
                .toTheirPage("https://x.com/someone/status/17\nhttps://www.reddit.com/r/pictures/1");
        for (String each : AFTERWARDS) {
            page.navigate(site + "/yours/" + each);
            // The journey has a page of that name too.
            String name = each.equals("contact") ? "change" : each;
            taken.add(take(page, name + "-" + language));
        }
        return taken;
    }

    private static String take(Page page, String name) {
        Browser.picture(page, "journey/" + name);
        return "journey/" + name;
    }
}
