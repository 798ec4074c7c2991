package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.redress.audit.Actor;
import org.redress.support.TestPostgres;
import org.redress.support.Visitor;
import org.redress.support.Walk;

@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
@TestSecurity(user = "caseworker", roles = "caseworker")
class CalendarTest {
    private static final Pattern LINK = Pattern.compile("/calendar/([A-Za-z0-9_-]{43})\\.ics");

    @Inject
    DeskVisit desk;

    @TestHTTPResource
    String address;

    @Test
    void a_member_makes_a_link_to_the_due_times_of_their_own_cases_renews_it_and_ends_it() {
        Visitor visitor = new Visitor(site()).open("/desk/you/alerts");
        UUID me = UUID.nameUUIDFromBytes("caseworker".getBytes(StandardCharsets.UTF_8));
        UUID mine = desk.sent(3, "https://x.com/calendar/status/1");
        UUID theirs = desk.sent(3, "https://x.com/calendar/status/2");
        UUID back = desk.claimed(30, "https://www.tiktok.com/@calendar/video/1");
        desk.removals.verifyGone(desk.first(back).id(), "", Walk.STAFF, desk.ago(1));
        desk.removals.reappear(desk.first(back).id(), "", Actor.system("check"), desk.walk.now());
        desk.cases.assign(mine, me, Walk.STAFF, desk.walk.now());
        desk.cases.assign(back, me, Walk.STAFF, desk.walk.now());
        visitor.submit("/alerts/calendar", Map.of());
        String link = link(visitor);
        String calendar = new Visitor(site()).open(link).page();
        assertThat(calendar.replace("\r\n ", ""))
                .startsWith("BEGIN:VCALENDAR")
                .contains(
                        "Due: " + desk.reference(mine).replace("-", "") + "\\, X (Twitter)",
                        "Due: " + desk.reference(back).replace("-", "") + "\\, TikTok")
                .doesNotContain(desk.reference(theirs).replace("-", ""), "x.com");
        assertThat(visitor.open("/desk/you/alerts").page())
                .contains("You have a link since")
                .doesNotContain(link);
        visitor.submit("/alerts/calendar", Map.of());
        String renewed = link(visitor);
        assertThat(new Visitor(site()).open(link).status()).isEqualTo(404);
        assertThat(new Visitor(site()).open(renewed).status()).isEqualTo(200);
        visitor.submit("/alerts/calendar/end", Map.of());
        assertThat(visitor.page()).contains("The link leads nowhere any more.", "You have no link.");
        assertThat(new Visitor(site()).open(renewed).status()).isEqualTo(404);
    }

    private static String link(Visitor visitor) {
        return LINK.matcher(visitor.page()).results().findFirst().orElseThrow().group();
    }

    private String site() {
        return address.replaceAll("/$", "");
    }
}
