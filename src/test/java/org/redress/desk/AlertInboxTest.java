package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.alert.Sweep;
import org.redress.alert.handover.Handing;
import org.redress.audit.Actor;
import org.redress.support.Browser;
import org.redress.support.Database;
import org.redress.support.TestPostgres;
import org.redress.support.Visitor;
import org.redress.support.Walk;

/** The inbox of alerts: whose each is, how it goes from one to another, and that a closed laptop loses nothing. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
@TestSecurity(user = "caseworker", roles = "caseworker")
class AlertInboxTest {
    private static final int A_PAGE = 25;

    @Inject
    DeskVisit desk;

    @Inject
    Sweep sweep;

    @TestHTTPResource
    String address;

    @BeforeEach
    void calm() {
        desk.calm();
    }

    @Test
    void an_alert_goes_to_a_colleague_with_a_reason_and_everybody_sees_who_has_it() {
        UUID id = late("https://x.com/handed/status/1");
        UUID colleague = desk.colleague();
        Visitor visitor = new Visitor(site()).open("/desk/alerts?tab=mine");
        assertThat(visitor.page()).contains("Mine <span data-count-mine>(0)", "None of the open alerts");
        visitor.open(one(id))
                .submit(handover(id), Map.of("to", colleague.toString(), "seen", "", "reason", "on leave"));
        assertThat(visitor.page()).contains("Handed over.", "with colleague", "data-count-mine>(0)");
        assertThat(visitor.open(one(id)).page())
                .contains("Handed over to colleague", "· caseworker · “on leave”", "Raised: Missed");
        assertThat(visitor.open("/desk/cases/" + desk.reference(id)).page()).contains("to colleague: on leave");
    }

    @Test
    void what_came_back_stands_among_the_alerts_on_the_worklist_and_on_its_case() {
        UUID id = desk.claimed(30, "https://x.com/back/status/1");
        desk.removals.verifyGone(desk.first(id).id(), "", Walk.STAFF, desk.ago(1));
        desk.removals.reappear(desk.first(id).id(), "", Actor.system("check"), desk.walk.now());
        String rule = "Our target: asking again for what came back";
        Visitor visitor = new Visitor(site()).open("/desk/alerts");
        assertThat(visitor.page()).contains("Came back", desk.reference(id), "<strong>X (Twitter)</strong>", rule);
        assertThat(visitor.open(one(id)).page()).contains("Raised: Came back", "X (Twitter), <a");
        assertThat(visitor.open("/desk?reappeared=on").page()).contains(desk.reference(id), rule);
        assertThat(visitor.open("/desk/cases/" + desk.reference(id)).page()).contains(rule);
    }

    @Test
    void who_hands_over_what_somebody_else_handed_over_meanwhile_is_told_and_keeps_their_words() {
        UUID id = late("https://x.com/handed/status/2");
        Visitor visitor = new Visitor(site()).open(one(id));
        desk.handovers.handOver(
                alert(id),
                new Handing(desk.colleague(), null, "quicker"),
                Actor.staff(desk.colleague()),
                desk.walk.now());
        String me = UUID.nameUUIDFromBytes("caseworker".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString();
        visitor.submit(handover(id), Map.of("to", me, "seen", "", "reason", "mine &amp; ours"));
        assertThat(visitor.status()).isEqualTo(409);
        assertThat(visitor.page()).contains("in the meantime", "mine &amp;amp; ours", "<dd>colleague</dd>");
        visitor.submit(handover(id), Map.of("to", me, "seen", desk.colleague().toString(), "reason", ""));
        assertThat(visitor.status()).isEqualTo(422);
        visitor.submit(handover(id), Map.of("to", me, "seen", desk.colleague().toString(), "reason", "mine"));
        assertThat(visitor.open("/desk/alerts?tab=mine").page())
                .contains(desk.reference(id), "with caseworker", "data-count-mine>(1)");
    }

    @Test
    void what_was_raised_while_a_laptop_was_closed_is_there_once_when_it_is_opened() {
        UUID before = late("https://x.com/closed/status/1");
        try (Browser browser = Browser.open()) {
            Page page = browser.page(true, 1280);
            page.navigate(site() + "/desk/alerts");
            page.getByText(desk.reference(before)).first().waitFor();
            page.context().setOffline(true);
            page.getByText("Not connected.").waitFor();
            UUID meanwhile = late("https://x.com/closed/status/2");
            assertThat(page.getByText(desk.reference(meanwhile)).count()).isZero();
            page.context().setOffline(false);
            page.locator("[data-alerts-list] a", new Page.LocatorOptions().setHasText(desk.reference(meanwhile)))
                    .first()
                    .waitFor();
            UUID after = late("https://x.com/closed/status/3");
            page.locator(".app-alert", new Page.LocatorOptions().setHasText(desk.reference(after)))
                    .waitFor();
            for (UUID each : new UUID[] {before, meanwhile, after}) {
                assertThat(page.locator(
                                        ".app-alert .app-reference",
                                        new Page.LocatorOptions().setHasText(desk.reference(each)))
                                .count())
                        .isEqualTo(1);
            }
            assertThat(page.locator("[data-live]").textContent()).contains("3 open alerts");
            unseen(page);
            UUID unseen = late("https://x.com/closed/status/4");
            turnedTo(page, false);
            page.locator(".app-alert", new Page.LocatorOptions().setHasText(desk.reference(unseen)))
                    .waitFor();
        }
    }

    /** A tab that nobody sees holds none of the few connections that a browser opens. */
    private static void unseen(Page page) {
        AtomicBoolean ended = new AtomicBoolean();
        page.onRequestFailed(request -> ended.compareAndSet(false, request.url().endsWith("/stream")));
        turnedTo(page, true);
        page.waitForCondition(ended::get);
    }

    private static void turnedTo(Page page, boolean hidden) {
        page.evaluate(
                "hidden => { Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });"
                        + " document.dispatchEvent(new Event('visibilitychange')); }",
                hidden);
    }

    @Test
    void what_goes_wrong_with_redress_is_told_on_a_page_that_is_open_and_no_other_page_is_taken_for_the_list() {
        UUID id = late("https://x.com/closed/status/5");
        AtomicReference<String> answer = new AtomicReference<>("<form action=\"/sign-in\"></form>");
        try (Browser browser = Browser.open()) {
            Page page = browser.page(true, 1280);
            page.navigate(site() + "/desk/alerts");
            page.getByText(desk.reference(id)).first().waitFor();
            page.route(
                    "**/desk/alerts/open?*",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setContentType("text/html")
                            .setBody(answer.get())));
            turnedTo(page, false);
            page.getByText("Not connected.").waitFor();
            assertThat(page.locator("[data-count]").textContent()).isEqualTo("1");
            answer.set("<div data-open=1 data-mine=0><template data-wrong><p>Clocks are late.</p></template></div>");
            turnedTo(page, false);
            page.locator("[data-banners]").getByText("Clocks are late.").waitFor();
        }
    }

    @Test
    void who_is_signed_out_meanwhile_is_told_before_what_they_typed_is_lost() {
        UUID id = late("https://x.com/closed/status/6");
        UUID colleague = desk.colleague();
        try (Browser browser = Browser.open()) {
            Page page = browser.page(true, 1280);
            page.clock().install();
            page.navigate(site() + one(id));
            page.locator("#hand-to").selectOption(colleague.toString());
            page.locator("#hand-reason").fill("on leave");
            page.route("**/desk/you", route -> route.fulfill(new Route.FulfillOptions().setStatus(499)));
            page.clock().fastForward("06:00");
            // As on a page that hears of no lost connection.
            page.evaluate("dispatchEvent(new Event('redress:back'))");
            page.locator("#hand button").click();
            page.getByText("You are signed out, so nothing was sent.").waitFor();
            assertThat(page.locator("#hand-reason").inputValue()).isEqualTo("on leave");
            page.unroute("**/desk/you");
            page.locator("#hand button").click();
            page.getByText("Handed over.").waitFor();
        }
    }

    @Test
    void a_full_page_leads_to_the_later_alerts_and_stays_there_when_one_is_acknowledged() {
        UUID[] late = new UUID[A_PAGE + 1];
        for (int i = 0; i < late.length; i++) {
            late[i] = desk.sent(4000, "https://x.com/many/status/" + i);
        }
        sweep.sweep(desk.walk.now());
        Visitor visitor = new Visitor(site()).open("/desk/alerts");
        String first = visitor.page();
        Matcher later = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(first);
        assertThat(later.find()).isTrue();
        visitor.open(later.group(1).replace("&amp;", "&"));
        assertThat(visitor.page()).contains("The oldest alerts").doesNotContain("rel=\"next\"");
        UUID earlier = late[0];
        for (UUID each : late) {
            String reference = "/desk/cases/" + desk.reference(each) + "\"";
            assertThat(first.contains(reference)).isNotEqualTo(visitor.page().contains(reference));
            earlier = first.contains(reference) ? each : earlier;
        }
        visitor.submit("/acknowledgement", Map.of("reason", ""));
        assertThat(visitor.page()).contains("It is yours to follow up", "No later alert is open", "The oldest alerts");
        assertThat(visitor.open("/desk/alerts?after=made-up").page()).contains(desk.reference(earlier));
    }

    private UUID late(String url) {
        UUID id = desk.sent(4000, url);
        sweep.sweep(desk.walk.now());
        return id;
    }

    private UUID alert(UUID caseId) {
        return UUID.fromString(new Database(desk.dataSource)
                .list(
                        "select id from alert where case_id = '%s' and acknowledged_at is null and moot_at is null"
                                + " order by raised_at, id limit 1",
                        caseId)
                .get(0));
    }

    private String one(UUID caseId) {
        return "/desk/alerts/" + alert(caseId);
    }

    private String handover(UUID caseId) {
        return one(caseId) + "/handover";
    }

    private String site() {
        return address.replaceAll("/$", "");
    }
}
