package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.redress.staff.care.CareChoices;
import org.redress.staff.care.Choices;
import org.redress.staff.care.Exposures;
import org.redress.support.Browser;
import org.redress.support.Database;
import org.redress.support.TestPostgres;
import org.redress.support.Visitor;

/** What a member opened on their own day, folded texts and offered breaks. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class CareTest {
    @Inject
    DeskVisit desk;

    @Inject
    DataSource dataSource;

    @Inject
    CareChoices choices;

    @Inject
    Exposures exposures;

    @TestHTTPResource
    String address;

    @Test
    @TestSecurity(user = "tired caseworker", roles = "caseworker")
    void a_break_is_offered_after_the_chosen_number_of_cases_and_again_only_after_as_many_more() {
        Visitor visitor = visitor().open("/desk");
        choose("tired caseworker", 2, false);
        String first = desk.reference(desk.sent(3, "https://x.com/care/status/1"));
        visitor.open("/desk/cases/" + first).open("/desk/cases/" + first);
        assertThat(visitor.page()).contains("</a> 1 case. Only you see this.").doesNotContain("Take ten minutes?");
        String second = desk.reference(desk.sent(3, "https://x.com/care/status/2"));
        assertThat(visitor.open("/desk/cases/" + second).page())
                .contains("You opened 2 cases today. Take ten minutes?");
        assertThat(visitor.submit("/break", Map.of()).where().getPath()).isEqualTo("/desk/cases/" + second);
        assertThat(visitor.page()).doesNotContain("Take ten minutes?").contains("2 cases");
        String third = desk.reference(desk.sent(3, "https://x.com/care/status/3"));
        assertThat(visitor.open("/desk/cases/" + third).page()).doesNotContain("Take ten minutes?");
        String fourth = desk.reference(desk.sent(3, "https://x.com/care/status/4"));
        assertThat(visitor.open("/desk/cases/" + fourth).page()).contains("You opened 4 cases today.");
    }

    @Test
    @TestSecurity(user = "rested caseworker", roles = "caseworker")
    void whoever_wants_no_offer_gets_none_and_sees_the_count_on_their_own_page_alone() {
        Visitor visitor = visitor().open("/desk/you");
        visitor.submit("/you/care", Map.of("after", "many", "zone", "Europe/London"));
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page()).contains("Write a number from 1 to 200").contains("value=\"many\"");
        visitor.submit("/you/care", Map.of("after", "", "zone", "Europe/London", "spared", "REAL"));
        assertThat(visitor.page()).contains("Kept.").contains("value=\"Europe/London\" selected");
        assertThat(choices.of(id("rested caseworker")).spared()).hasSize(1);
        visitor.open("/desk/cases/" + desk.reference(desk.sent(3, "https://x.com/care/status/5")));
        assertThat(visitor.open("/desk").page()).doesNotContain("you opened");
        assertThat(visitor.open("/desk/you").page()).contains("Today you opened 1 case.");
    }

    @Test
    @TestSecurity(user = "reading caseworker", roles = "caseworker")
    void what_people_wrote_is_folded_until_opened_and_each_opening_counts() {
        UUID id = desk.claimed(30, "https://x.com/care/status/6");
        desk.conversation.personWrites(id, "One line\nand another", desk.ago(1));
        try (Browser browser = Browser.open()) {
            Page page = browser.page(true, 1280);
            page.navigate(address.replaceAll("/$", "") + "/desk/cases/" + desk.reference(id));
            assertThat(page.locator("text=and another").isVisible()).isFalse();
            assertThat(page.locator("main details[data-text][open]").count()).isZero();
            page.waitForResponse(
                    answer -> answer.url().endsWith("/desk/you/exposure"),
                    () -> page.locator("summary:has-text('message, 2 lines')").click());
            assertThat(page.locator("text=and another").isVisible()).isTrue();
            assertThat(exposures
                            .today(id("reading caseworker"), desk.walk.now())
                            .texts())
                    .isEqualTo(1);
            choose("reading caseworker", 20, true);
            page.reload();
            assertThat(page.locator("text=and another").isVisible()).isTrue();
        }
    }

    @Test
    @TestSecurity(user = "private caseworker", roles = "caseworker")
    void no_count_is_in_the_audit_and_a_week_later_none_is_anywhere() {
        Visitor visitor = visitor().open("/desk");
        visitor.open("/desk/cases/" + desk.reference(desk.sent(3, "https://x.com/care/status/7")));
        UUID me = id("private caseworker");
        assertThat(new Database(dataSource).list("select distinct action from audit_entry where actor_id = '%s'", me))
                .containsExactly("case.read");
        exposures.forget(desk.walk.now().plusSeconds(6 * 86400));
        assertThat(exposures.today(me, desk.walk.now()).cases()).isEqualTo(1);
        exposures.forget(desk.walk.now().plusSeconds(9 * 86400));
        assertThat(exposures.today(me, desk.walk.now()).cases()).isZero();
    }

    private void choose(String member, int after, boolean open) {
        choices.choose(id(member), new Choices(Choices.USUAL.zone(), Optional.of(after), open, Set.of()));
    }

    private static UUID id(String member) {
        return UUID.nameUUIDFromBytes(member.getBytes(StandardCharsets.UTF_8));
    }

    private Visitor visitor() {
        return new Visitor(address.replaceAll("/$", ""));
    }
}
