package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.alert.Sweep;
import org.redress.cases.Capacity;
import org.redress.support.Browser;
import org.redress.support.TestPostgres;
import org.redress.support.Visitor;
import org.redress.support.Walk;

/** What a member of staff sees: every page of the desk in a real browser, narrow and wide. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
@TestSecurity(user = "caseworker", roles = "caseworker")
class DeskInBrowserTest {
    private static final int[] WIDTHS = {360, 1280};

    @Inject
    DeskVisit desk;

    @Inject
    Sweep sweep;

    @TestHTTPResource
    String address;

    /**
     * {@code mvn test -Dtest='DeskInBrowserTest#no_page*' -Dredress.pictures=target/pages} leaves every page there; the
     * worklist of the README, {@code docs/images/worklist.png}, is its {@code desk-1280.png}.
     */
    @Test
    void no_page_of_the_desk_has_a_barrier_or_scrolls_sideways() {
        desk.calm();
        String judged = desk.reference(
                desk.reported(Capacity.ACTING, 20, "https://x.com/who/status/12", "https://pics.example/9"));
        String busy = desk.reference(busy());
        scene();
        sweep.sweep(desk.walk.now());
        UUID handed = desk.handed();
        List<String> findings = new ArrayList<>();
        try (Browser browser = Browser.open()) {
            for (int width : WIDTHS) {
                Page page = browser.page(true, width);
                for (String path : List.of(
                        "",
                        "?tab=review",
                        "?platform=x&state=SENT&country=QQ",
                        "?tab=held",
                        "/you",
                        "/keys",
                        "/search?q=x.com",
                        "/search?q=pics.example/none",
                        "/alerts",
                        "/alerts?tab=mine",
                        "/alerts/" + handed,
                        "/deliveries",
                        "/administration",
                        "/platforms",
                        "/platforms/x",
                        "/rules",
                        "/holds",
                        "/ready-to-close",
                        "/cases/" + judged + "/keeping",
                        "/cases/" + judged,
                        "/cases/" + busy)) {
                    page.navigate(address.replaceAll("/$", "") + "/desk" + path);
                    look(
                            page,
                            path.replace(judged, "to-judge")
                                    .replace(busy, "busy")
                                    .replace(handed.toString(), "one"),
                            width,
                            findings);
                }
                page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })");
                look(page, "/cases/open", width, findings);
            }
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void an_alert_arrives_without_reloading_and_leaves_the_focus_where_it_is() {
        desk.calm();
        UUID id = desk.sent(4000, "https://x.com/live/status/1");
        try (Browser browser = Browser.open()) {
            Page page = browser.page(true, 1280);
            page.navigate(address.replaceAll("/$", "") + "/desk/alerts");
            page.locator("a[href='/desk/administration']").focus();
            page.waitForTimeout(1000);
            sweep.sweep(desk.walk.now());
            page.waitForSelector("text=" + desk.reference(id));
            assertThat(page.evaluate("document.activeElement.getAttribute('href')"))
                    .isEqualTo("/desk/administration");
            assertThat(page.locator("[data-live]").textContent()).contains("open");
        }
    }

    @Test
    void everything_on_a_case_can_be_reached_by_keyboard() {
        String reference = desk.reference(busy());
        try (Browser browser = Browser.open()) {
            Page page = browser.page(true, 1280);
            page.navigate(address.replaceAll("/$", "") + "/desk/cases/" + reference);
            Object reachable = page.evaluate("""
                    document.querySelectorAll('main a[href], main button, main summary, main input:not([type=hidden]),'
                        + 'main select, main textarea').length""");
            assertThat(((Number) reachable).intValue()).isGreaterThan(5);
            assertThat(
                            page.evaluate(
                                    "document.querySelectorAll('[tabindex]:not([tabindex=\"0\"]):not([tabindex=\"-1\"])').length"))
                    .isEqualTo(0);
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("Skip to main content");
        }
    }

    /** A morning at the desk. */
    private void scene() {
        new Visitor(address.replaceAll("/$", "")).open("/desk");
        UUID member = UUID.nameUUIDFromBytes("caseworker".getBytes(StandardCharsets.UTF_8));
        UUID first = desk.received(47, "https://www.instagram.com/p/abc/", "https://www.tiktok.com/@u/video/1");
        UUID second = desk.sent(30, "https://www.facebook.com/groups/1/posts/2");
        UUID third = desk.received(9, "https://discord.com/channels/1/2/3", "https://www.youtube.com/watch?v=abc");
        for (UUID id : List.of(first, second, third)) {
            desk.cases.assign(id, member, Walk.STAFF, desk.walk.now());
        }
        desk.reported(Capacity.SUBJECT, 5, "https://www.instagram.com/p/def/");
        desk.accepted(4, "https://x.com/another/status/3");
        desk.received(1, "https://www.reddit.com/r/other/comments/9");
    }

    private UUID busy() {
        UUID id = desk.claimed(
                60,
                "https://x.com/somebody/status/77",
                "https://www.reddit.com/r/some/comments/8",
                "https://pics.example/4");
        desk.conversation.personWrites(id, "Is there any news?\nIt is still there on my phone.", desk.ago(2));
        return id;
    }

    static void look(Page page, String path, int width, List<String> findings) {
        String where = path + " at " + width + ": ";
        Browser.findings(page).forEach(finding -> findings.add(where + finding));
        if ((Boolean) page.evaluate("document.documentElement.scrollWidth > window.innerWidth")) {
            findings.add(where + "scrolls sideways");
        }
        String name = path.replaceAll("[^a-z]+", "-") + "-" + width;
        Browser.picture(page, "desk" + name);
    }
}
