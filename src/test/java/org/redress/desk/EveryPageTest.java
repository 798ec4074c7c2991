package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.cases.Capacity;
import org.redress.desk.DeskRoutes.Route;
import org.redress.support.Browser;
import org.redress.support.TabOrder;
import org.redress.support.TestPostgres;
import org.redress.support.Walk;

/**
 * Every page that the router of the desk knows, by keyboard, at 200 % and on a telephone, and for a screen reader as far
 * as a machine can tell. A route without parameters, or about a case, is walked of itself; any other is found by a link
 * on a page, and one that no link leads to fails.
 */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class EveryPageTest {
    private static final int WIDE = 1280;
    private static final int NARROW = 360;
    private static final int HIGH = 900;

    /** Parts of pages that a script asks for, and where the browser is led away. */
    private static final Set<String> NO_PAGES = Set.of("/desk/alerts/open");

    /** The innermost thing that stands out of a page which scrolls sideways. */
    private static final String WIDER = """
            (() => {
              const width = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth <= width) { return null; }
              const out = [...document.querySelectorAll("body *")].filter(each => each.getBoundingClientRect().right > width);
              return out.length ? out[out.length - 1].outerHTML.slice(0, 160) : "something";
            })()""";

    /** What a test of its own looks at in a browser: {@code RulesInBrowserTest} and {@code StatisticsPicturesTest}. */
    private static final Set<String> ELSEWHERE = Set.of(
            "/desk/rules/{id}/replanning", "/desk/rules/{id}/replannings/{action}", "/desk/transparency/{quarter}");

    @Inject
    DeskVisit desk;

    @Inject
    DeskMorning morning;

    @TestHTTPResource
    String address;

    private final List<String> findings = new ArrayList<>();

    @Test
    @TestSecurity(
            user = "walker",
            roles = {"caseworker", "supervisor", "admin", "auditor"})
    void every_page_is_reached_by_keyboard_reflows_at_200_percent_and_has_no_barrier() {
        walk(morning.seeds(address.replaceAll("/$", "")), "safeguarding");
    }

    @Test
    @TestSecurity(user = "guardian", roles = "safeguarding")
    void every_page_of_safeguarding_too() {
        UUID id = desk.reported(Capacity.SUBJECT, 3, "https://" + DeskMorning.REPORTED + "/young");
        desk.safeguarding.seal(id, Walk.STAFF, desk.walk.now());
        walk(List.of("/desk/safeguarding", "/desk/cases/" + desk.reference(id)), null);
    }

    private void walk(List<String> seeds, String except) {
        List<Route> routes = DeskRoutes.all().stream()
                .filter(route -> route.verb().equals("GET") && route.html() && !NO_PAGES.contains(route.path()))
                .filter(route -> except == null || !route.roles().equals(except))
                .toList();
        Map<String, Route> found = new LinkedHashMap<>();
        try (Browser browser = Browser.open()) {
            Page page = browser.page(true, WIDE);
            Deque<String> ahead = new ArrayDeque<>(seeds);
            if (except != null) {
                String reference = morning.busy();
                routes.stream()
                        .map(route -> route.path().replace("{reference}", reference))
                        .filter(path -> !path.contains("{"))
                        .forEach(ahead::add);
            }
            while (!ahead.isEmpty()) {
                String path = ahead.poll();
                found.put(path, of(routes, path));
                onePage(page, path);
                links(page).stream()
                        .filter(link -> except != null && isNew(routes, link, found, ahead))
                        .forEach(ahead::add);
            }
        }
        if (except != null) {
            routes.stream()
                    .filter(route -> !found.containsValue(route) && !ELSEWHERE.contains(route.path()))
                    .forEach(route -> findings.add("no link leads to " + route.path() + ": give it a sample"));
        }
        assertThat(findings).isEmpty();
    }

    /** With everything unfolded: at a desk, by keyboard, at 200 % (which is half as wide) and on a telephone. */
    private void onePage(Page page, String path) {
        page.setViewportSize(WIDE, HIGH);
        page.navigate(address.replaceAll("/$", "") + path);
        if (page.url().contains("#")) {
            // Where an address leads into the middle of a page, so does the keyboard: it is walked from its beginning.
            page.navigate(page.url().replaceAll("#.*", ""));
        }
        page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })");
        look(page, path + " at " + WIDE);
        TabOrder.problems(page).forEach(problem -> findings.add(path + " by keyboard: " + problem));
        page.setViewportSize(WIDE / 2, HIGH);
        reflows(page, path + " at 200 %");
        page.setViewportSize(NARROW, HIGH);
        look(page, path + " at " + NARROW);
    }

    private void look(Page page, String where) {
        Browser.findings(page).forEach(finding -> findings.add(where + ": " + finding));
        reflows(page, where);
        if (page.locator("h1").count() != 1) {
            findings.add(where + ": " + page.locator("h1").count() + " h1");
        }
        if (!page.title().matches(".{2,} - Redress desk")) {
            findings.add(where + ": the title is " + page.title());
        }
        if (!where.startsWith("/desk/leaving")
                && page.locator("a[href*='//" + DeskMorning.REPORTED + "']").count() > 0) {
            findings.add(where + ": links to what was reported");
        }
        if (page.content().contains(DeskMorning.TELLTALE)) {
            findings.add(where + ": tells how much a colleague opened");
        }
    }

    private void reflows(Page page, String where) {
        Object wider = page.evaluate(WIDER);
        if (wider != null) {
            findings.add(where + ": scrolls sideways because of " + wider);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> links(Page page) {
        return (List<String>) page.evaluate(
                "[...document.querySelectorAll(\"a[href^='/desk']\")].map(each => each.pathname + each.search)");
    }

    /** One page of a route with parameters is enough. */
    private static boolean isNew(List<Route> routes, String link, Map<String, Route> found, Deque<String> ahead) {
        Route route = of(routes, link);
        return route != null
                && !route.isPlain()
                && !found.containsValue(route)
                && ahead.stream().noneMatch(path -> route.equals(of(routes, path)));
    }

    /** A path without parameters goes before one with. */
    private static Route of(List<Route> routes, String path) {
        Map<Boolean, Route> taking = new TreeMap<>();
        routes.stream()
                .filter(route -> route.takes(path.replaceAll("\\?.*", "")))
                .forEach(route -> taking.put(!route.isPlain(), route));
        return taking.isEmpty() ? null : taking.values().iterator().next();
    }
}
