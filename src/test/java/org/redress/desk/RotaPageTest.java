package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.redress.support.Browser;
import org.redress.support.Database;
import org.redress.support.TestPostgres;
import org.redress.support.Visitor;

@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class RotaPageTest {
    private static final Pattern REMOVAL = Pattern.compile("/desk/rota/[0-9a-f-]+/removal");

    @Inject
    DeskVisit desk;

    @TestHTTPResource
    String address;

    @AfterEach
    void no_rota() {
        new Database(desk.dataSource).run("delete from rota_shift");
    }

    @Test
    @TestSecurity(user = "supervisor", roles = "supervisor")
    void a_supervisor_puts_shifts_on_the_rota_and_sees_where_nobody_is_on_duty() {
        String colleague = desk.colleague().toString();
        Visitor visitor = new Visitor(site()).open("/desk/rota");
        assertThat(visitor.page()).contains("No rota is kept.");
        visitor.submit("/desk/rota/shifts", shift(colleague, "MONDAY", "9", "25:00"));
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page())
                .contains("Write a time such as 22:00.", "value=\"25:00\"", "value=\"MONDAY\" checked");
        visitor.submit("/desk/rota/shifts", shift(colleague, "MONDAY", "22:00", "6:00"));
        assertThat(visitor.page())
                .contains(
                        "It is on the rota",
                        "22:00 to 06:00 on the next day",
                        "Europe/Berlin",
                        "Nobody: supervisors are called",
                        "2 gaps");
        visitor.submit("/desk/rota/shifts", shift(colleague, "MONDAY", "22:00", "06:00"));
        assertThat(visitor.page()).contains("nothing was done twice");
        String removal = REMOVAL.matcher(visitor.page())
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow();
        Visitor other = new Visitor(site()).open("/desk/rota");
        visitor.submit(removal, Map.of());
        assertThat(visitor.page()).contains("off the rota", "No rota is kept.");
        other.submit(removal, Map.of());
        assertThat(other.page()).contains("nothing was done twice");
    }

    @Test
    @TestSecurity(user = "supervisor", roles = "supervisor")
    void its_pages_have_no_barrier_and_do_not_scroll_sideways() {
        String colleague = desk.colleague().toString();
        Visitor visitor = new Visitor(site()).open("/desk/rota");
        visitor.submit("/desk/rota/shifts", shift(colleague, "MONDAY", "22:00", "6:00"));
        visitor.submit("/desk/rota/shifts", shift(colleague, "THURSDAY", "8:00", "18:00"));
        try (Browser browser = Browser.open()) {
            for (int width : new int[] {360, 1280}) {
                Page page = browser.page(true, width);
                for (String path : new String[] {"/desk/rota", "/desk/you/alerts"}) {
                    page.navigate(site() + path);
                    Browser.assertAccessible(page);
                    Browser.assertReflows(page);
                    Browser.picture(page, path.substring(1).replace('/', '-') + "-" + width);
                }
            }
        }
    }

    @Test
    @TestSecurity(user = "caseworker", roles = "caseworker")
    void a_caseworker_reads_the_rota_and_keeps_quiet_hours_of_their_own() {
        Visitor visitor = new Visitor(site()).open("/desk/rota");
        assertThat(visitor.page()).contains("Duty rota").doesNotContain("Put a shift on the rota");
        visitor.open("/desk/you/alerts");
        visitor.submit("/quiet-hours", Map.of("from", "22:00", "until", "22:00", "zone", "Europe/Berlin"));
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page()).contains("Quiet hours end at another time");
        visitor.submit("/quiet-hours", Map.of("from", "22:00", "until", "7:00", "zone", "Pacific/Auckland"));
        assertThat(visitor.page()).contains("from 22:00 to 07:00 on the next day, Pacific/Auckland");
        visitor.submit("/quiet-hours/end", Map.of());
        assertThat(visitor.page()).contains("You keep no quiet hours.");
        assertThat(new Database(desk.dataSource)
                        .list(
                                "select 1 from quiet_time where member = '%s'",
                                UUID.nameUUIDFromBytes("caseworker".getBytes(java.nio.charset.StandardCharsets.UTF_8))))
                .isEmpty();
    }

    private static Map<String, String> shift(String member, String day, String from, String until) {
        return Map.of(
                "member",
                member,
                "days",
                day,
                "from",
                from,
                "until",
                until,
                "zone",
                "Europe/Berlin",
                "first",
                "",
                "last",
                "");
    }

    private String site() {
        return address.replaceAll("/$", "");
    }
}
