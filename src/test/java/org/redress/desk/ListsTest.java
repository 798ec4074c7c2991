package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.alert.Sweep;
import org.redress.cases.Capacity;
import org.redress.support.TestPostgres;
import org.redress.support.Visitor;

/** The lists of the desk: work, alerts, deliveries, platforms, rules. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
@TestSecurity(user = "supervisor", roles = "supervisor")
class ListsTest {
    @Inject
    DeskVisit desk;

    @Inject
    Sweep sweep;

    @TestHTTPResource
    String address;

    private Visitor visitor;

    @BeforeEach
    void comes() {
        desk.calm();
        visitor = new Visitor(address.replaceAll("/$", ""));
    }

    @Test
    void what_is_late_stands_before_what_is_due_later() {
        String late = desk.reference(desk.sent(3000, "https://x.com/late/status/1"));
        String soon = desk.reference(desk.sent(2900, "https://x.com/soon/status/1"));
        String page = visitor.open("/desk").page();
        assertThat(page.indexOf(late)).isPositive().isLessThan(page.indexOf(soon));
        assertThat(page).contains("app-clock--late").doesNotContain("style=");
    }

    @Test
    void a_new_report_is_to_review_with_its_clock() {
        String reference = desk.reference(desk.reported(Capacity.SUBJECT, 2990, "https://x.com/new/status/1"));
        assertThat(visitor.open("/desk?tab=review").page()).contains(reference, "First review");
    }

    @Test
    void every_tab_answers_and_a_page_goes_on_where_the_last_one_ended() {
        for (int i = 0; i < 27; i++) {
            desk.sent(2000 + i, "https://x.com/page/status/" + i);
        }
        for (String tab : new String[] {"due", "review", "send", "verify", "late", "mine", "unassigned", "none"}) {
            assertThat(visitor.open("/desk?tab=" + tab).status()).isEqualTo(200);
        }
        String first = visitor.open("/desk").page();
        String next = Pattern.compile("href=\"(/desk\\?tab=due&amp;after=[^\"]+)\"")
                .matcher(first)
                .results()
                .findFirst()
                .map(found -> found.group(1))
                .orElseThrow()
                .replace("&amp;", "&");
        String second = visitor.open(next).page();
        assertThat(references(second)).isNotEmpty();
        assertThat(second)
                .as("after an action on many it goes on here")
                .contains("name=\"back\" value=\"" + next.replace("&", "&amp;") + "\"");
        assertThat(references(first)).doesNotContainAnyElementsOf(references(second));
        assertThat(visitor.open("/desk?tab=due&after=broken").status()).isEqualTo(200);
        assertThat(visitor.open("/desk?after=9998-01-01T00:00:00Z~" + new UUID(0, 0))
                        .page())
                .contains("The list ends before this page.")
                .doesNotContain("No clock is running.");
    }

    @Test
    void an_alert_waits_until_somebody_acknowledges_it() {
        UUID id = desk.sent(2500, "https://x.com/alert/status/1");
        sweep.sweep(desk.walk.now());
        String reference = desk.reference(id);
        String page = visitor.open("/desk/alerts").page();
        assertThat(page).contains(reference, "Missed");
        String alert = page.substring(page.indexOf("href=\"/desk/cases/" + reference));
        String action = Pattern.compile("/desk/alerts/[0-9a-f-]+/acknowledgement")
                .matcher(alert)
                .results()
                .findFirst()
                .map(MatchResult::group)
                .orElseThrow();
        visitor.submit(action, Map.of("reason", "x".repeat(501)));
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page()).contains("There is a problem", "x".repeat(501));
        Visitor other = new Visitor(address.replaceAll("/$", ""));
        other.open("/desk/alerts");
        visitor.submit(action, Map.of("reason", ""));
        assertThat(visitor.page()).contains("It is yours to follow up");
        other.submit(action, Map.of("reason", ""));
        assertThat(other.page()).contains("nothing was done twice");
        visitor.open("/desk/cases/" + reference);
        assertThat(visitor.page()).contains("Missed, for ever", "Alert: acknowledged");
    }

    @Test
    void rule14_a_banner_says_that_the_sweep_is_behind() {
        desk.sent(2600, "https://x.com/behind/status/1");
        assertThat(visitor.open("/desk").page()).contains("Clocks are read");
        sweep.sweep(desk.walk.now().plus(Duration.ofSeconds(1)));
        assertThat(visitor.open("/desk").page()).doesNotContain("Clocks are read");
    }

    @Test
    void platforms_rules_and_deliveries_can_be_read() {
        assertThat(visitor.open("/desk/platforms").page()).contains("checked 20");
        assertThat(visitor.open("/desk/rules").page()).contains("This is not legal advice", "reviewed on 20");
        assertThat(visitor.open("/desk/deliveries").status()).isEqualTo(200);
    }

    private static java.util.List<String> references(String page) {
        return Pattern.compile("href=\"/desk/cases/([0-9A-Z-]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
