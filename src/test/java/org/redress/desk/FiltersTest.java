package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.alert.Sweep;
import org.redress.cases.Capacity;
import org.redress.support.Database;
import org.redress.support.TestPostgres;
import org.redress.support.Visitor;
import org.redress.support.Walk;

/** The worklist, narrowed: what is asked for stands in the address, as chips, and in the list. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
@TestSecurity(user = "caseworker", roles = "caseworker")
class FiltersTest {
    private static final UUID MEMBER = UUID.nameUUIDFromBytes("caseworker".getBytes(StandardCharsets.UTF_8));

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
    void filters_combine_and_each_can_be_taken_away() {
        UUID mine = desk.sent(10, "https://x.com/mine/status/1");
        UUID other = desk.sent(9, "https://x.com/other/status/1");
        UUID reddit = desk.sent(8, "https://www.reddit.com/r/a/comments/1");
        list("");
        desk.cases.assign(mine, MEMBER, Walk.STAFF, desk.walk.now());
        assertThat(list("platform=x")).containsExactlyInAnyOrder(desk.reference(mine), desk.reference(other));
        assertThat(list("platform=x&assignee=" + MEMBER)).containsExactly(desk.reference(mine));
        assertThat(visitor.page()).contains("Platform: X", "/desk?tab=due&amp;platform=x\"", "Whose: caseworker");
        assertThat(list("platform=x&unassigned=on")).containsExactly(desk.reference(other));
        assertThat(list("platform=reddit&country=GB&language=en")).containsExactly(desk.reference(reddit));
        assertThat(list("platform=reddit&country=FR")).isEmpty();
        assertThat(visitor.page()).contains("Nothing fits everything");
    }

    @Test
    void a_state_lists_what_is_in_it_also_when_no_clock_runs() {
        UUID sent = desk.sent(10, "https://x.com/state/status/1");
        UUID claimed = desk.claimed(9, "https://x.com/state/status/2");
        assertThat(list("state=SENT")).containsExactly(desk.reference(sent));
        assertThat(list("state=REMOVED")).contains(desk.reference(claimed)).doesNotContain(desk.reference(sent));
    }

    @Test
    void what_is_held_back_is_found_among_what_is_mine_and_what_nobody_has() {
        UUID mine = desk.reported(Capacity.SUBJECT, 3990, "https://x.com/held/status/1");
        UUID free = desk.reported(Capacity.SUBJECT, 3990, "https://x.com/held/status/2");
        new Database(desk.dataSource)
                .run(
                        "update case_file set status = 'HELD', held_because = 'FILLED_TRAP' where id in ('%s', '%s')",
                        mine, free);
        visitor.open("/desk");
        desk.cases.assign(mine, MEMBER, Walk.STAFF, desk.walk.now());
        assertThat(visitor.open("/desk?tab=mine&held=on").page())
                .contains(desk.reference(mine))
                .doesNotContain(desk.reference(free));
        assertThat(visitor.open("/desk?tab=unassigned&held=on").page())
                .contains(desk.reference(free))
                .doesNotContain(desk.reference(mine));
    }

    @Test
    void a_miss_is_found_once_it_is_recorded() {
        UUID late = desk.sent(3000, "https://x.com/missed/status/1");
        desk.sent(1, "https://x.com/missed/status/2");
        assertThat(list("missed=on")).isEmpty();
        sweep.sweep(desk.walk.now());
        assertThat(list("missed=on")).containsExactly(desk.reference(late));
    }

    @Test
    void a_rule_lists_its_own_clocks() {
        UUID id = desk.received(5, "https://x.com/rule/status/1");
        String rules = visitor.open("/desk").page();
        List<String> ids = Pattern.compile("<option value=\"([^\"]+)\">")
                .matcher(rules.substring(rules.indexOf("by-rule"), rules.indexOf("by-assignee")))
                .results()
                .map(found -> found.group(1))
                .toList();
        long bound = ids.stream()
                .filter(rule -> list("rule=" + rule).contains(desk.reference(id)))
                .count();
        assertThat(bound).isPositive().isLessThan(ids.size());
    }

    @Test
    void an_unknown_value_is_said_and_not_ignored() {
        desk.sent(10, "https://x.com/unknown/status/1");
        for (String query : List.of("platform=none", "state=LOST", "assignee=me", "country=QQ", "missed=yes")) {
            assertThat(list(query)).as(query).isEmpty();
            assertThat(visitor.page()).contains("is not known under", "Take it away");
        }
        list("platform=%22%3E%3Csvg%20onload%3Dx%3E");
        assertThat(visitor.page()).doesNotContain("<svg onload");
    }

    @Test
    void every_tab_can_be_narrowed_by_everything() {
        for (String tab : List.of("due", "review", "held", "send", "verify", "late", "mine", "unassigned", "aside")) {
            for (String query : List.of(
                    "state=GONE",
                    "state=SENT",
                    "platform=x&rule=" + rule(),
                    "missed=on&reappeared=on",
                    "held=on",
                    "child=on")) {
                visitor.open("/desk?tab=" + tab + "&" + query);
                assertThat(visitor.status()).as(tab + " " + query).isEqualTo(200);
            }
        }
    }

    @Test
    void a_view_is_kept_under_a_name_shared_and_taken_away() {
        list("platform=x&country=GB");
        visitor.submit("/desk/views", Map.of("name", ""));
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page()).contains("Give the view a name", "Country: United Kingdom");
        visitor.submit("/desk/views", Map.of("name", "Mornings " + DeskVisit.NASTY, "shared", "on"));
        assertThat(visitor.page())
                .contains("href=\"/desk?tab=due&amp;platform=x&amp;country=GB\">Mornings", "for everybody")
                .doesNotContain("<svg onload");
        visitor.submit("/removal", Map.of());
        assertThat(visitor.page()).doesNotContain("Mornings");
    }

    private String rule() {
        String page = visitor.open("/desk").page();
        String options = page.substring(page.indexOf("by-rule"), page.indexOf("by-assignee"));
        return options.replaceAll("(?s).*<option value=\"([^\"]+)\">.*", "$1");
    }

    private List<String> list(String query) {
        visitor.open("/desk?tab=due" + (query.isEmpty() ? "" : "&" + query));
        assertThat(visitor.status()).isEqualTo(200);
        return Pattern.compile("href=\"/desk/cases/([0-9A-Z-]+)\"")
                .matcher(visitor.page())
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }
}
