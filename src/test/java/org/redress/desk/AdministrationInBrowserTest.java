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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.delivery.webhooks.HookSending;
import org.redress.platform.Hooks;
import org.redress.platform.Platforms;
import org.redress.support.Browser;
import org.redress.support.TestPostgres;
import org.redress.support.Walk;

/** What an admin sees: every page of the administration in a real browser, narrow and wide, all of it unfolded. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
@TestSecurity(user = "admin", roles = "admin")
class AdministrationInBrowserTest {
    private static final List<String> PATHS = List.of(
            "administration",
            "platforms",
            "platforms/addition",
            "platforms/mega",
            "platforms/mega/webhooks",
            "platforms/bluesky/connector",
            "platforms/mega/coop",
            "generators",
            "generators/grok",
            "support-links/ar",
            "letters",
            "letters/platform-request/en",
            "letters/person-news/ar",
            "retention",
            "retention?contact=20&words=6&timeline=12");

    @TestHTTPResource
    String address;

    @Inject
    Platforms platforms;

    @Inject
    Hooks hooks;

    @Inject
    HookSending sending;

    @Inject
    Walk walk;

    @BeforeEach
    void a_platform_with_an_endpoint_that_was_tried() {
        UUID mega = platforms.bySlug("mega").orElseThrow().id();
        Hooks.Target target = new Hooks.Target("https://hooks.mega.example/redress", hooks.newSecret());
        hooks.register(mega, target, Walk.STAFF, walk.now());
        hooks.rotate(mega, Walk.STAFF, walk.now());
        sending.test(mega, walk.now());
    }

    @AfterEach
    void no_endpoint_any_more() {
        hooks.remove(platforms.bySlug("mega").orElseThrow().id(), "test", Walk.STAFF, walk.now());
    }

    @Test
    void no_page_of_the_administration_has_a_barrier_or_scrolls_sideways() {
        List<String> findings = new ArrayList<>();
        try (Browser browser = Browser.open()) {
            for (int width : new int[] {360, 1280}) {
                Page page = browser.page(true, width);
                for (String path : PATHS) {
                    page.navigate(address.replaceAll("/$", "") + "/desk/" + path);
                    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })");
                    look(page, path, width, findings);
                }
                mistaken(page, width, findings);
            }
        }
        assertThat(findings).isEmpty();
    }

    /** A form that came back with everything wrong. */
    private void mistaken(Page page, int width, List<String> findings) {
        page.navigate(address.replaceAll("/$", "") + "/desk/platforms/addition");
        page.locator("#edit button").click();
        page.waitForSelector("[data-error-summary]");
        look(page, "mistaken", width, findings);
    }

    private static void look(Page page, String path, int width, List<String> findings) {
        String where = path + " at " + width + ": ";
        Browser.findings(page).forEach(finding -> findings.add(where + finding));
        if ((Boolean) page.evaluate("document.documentElement.scrollWidth > window.innerWidth")) {
            findings.add(where + "scrolls sideways");
        }
        Browser.picture(page, "admin-" + path.replaceAll("[^a-z]+", "-") + "-" + width);
    }
}
