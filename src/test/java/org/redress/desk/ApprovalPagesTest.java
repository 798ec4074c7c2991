package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.audit.Actor;
import org.redress.cases.CaseStatus;
import org.redress.cases.ContactChanges;
import org.redress.cases.Decisions;
import org.redress.cases.Detail;
import org.redress.cases.ItemKind;
import org.redress.cases.Made;
import org.redress.cases.ReportedItem;
import org.redress.cases.Reports;
import org.redress.cases.approval.Approvals;
import org.redress.cases.approval.Ask;
import org.redress.cases.approval.Part;
import org.redress.cases.approval.Receiver;
import org.redress.cases.approval.What;
import org.redress.cases.approval.Why;
import org.redress.cases.retention.LegalHold;
import org.redress.cases.retention.LegalHolds;
import org.redress.support.Browser;
import org.redress.support.TestPostgres;
import org.redress.support.Visitor;

/** Four eyes at the desk. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class ApprovalPagesTest {
    private static final String ADDRESS = "https://x.com/approved/status/5";

    @Inject
    DeskVisit desk;

    @Inject
    Approvals approvals;

    @Inject
    LegalHolds holds;

    @Inject
    Decisions decisions;

    @Inject
    ContactChanges contacts;

    @TestHTTPResource
    String address;

    @Test
    @TestSecurity(user = "caseworker", roles = "caseworker")
    void who_asks_keeps_what_was_typed_and_does_not_decide() {
        UUID id = desk.accepted(3, ADDRESS);
        String reference = desk.reference(id);
        Visitor visitor = visitor().open("/desk/cases/" + reference + "/erasure");
        visitor.submit("/erasure", Map.of("words", "They rang & asked"));
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page()).contains("Choose on what ground", "They rang &amp; asked");
        visitor.submit("/erasure", Map.of("words", "They rang & asked", "why", "PERSON_ASKED"));
        assertThat(visitor.where().getPath()).isEqualTo("/desk/approvals");
        assertThat(visitor.page()).contains("It waits here for a supervisor", reference);
        assertThat(visitor.open("/desk/cases/" + reference).page()).contains("Erasing this case waits");

        visitor.open(link(visitor.page()));
        assertThat(visitor.page()).contains("They rang &amp; asked").doesNotContain("/confirmation");
        String own = visitor.where().getPath();
        assertThat(visitor.submit("/withdrawal", own + "/confirmation", Map.of())
                        .status())
                .as("a caseworker decides nothing")
                .isEqualTo(403);
        visitor.open(own).submit("/withdrawal", Map.of());
        assertThat(visitor.page()).contains("Taken back");
    }

    @Test
    @TestSecurity(
            user = "supervisor",
            roles = {"supervisor", "caseworker"})
    void another_supervisor_confirms_and_the_case_is_gone() {
        UUID id = desk.accepted(3, ADDRESS);
        UUID asked = approvals.ask(id, erasure(), desk.colleague(), desk.walk.now());
        Visitor visitor = visitor().open("/desk/approvals");
        assertThat(visitor.page()).contains(desk.reference(id));
        visitor.open("/desk/approvals/" + asked).submit("/confirmation", Map.of());
        assertThat(visitor.page()).contains("The case is erased");
        assertThat(desk.walk.file(id).status()).isEqualTo(CaseStatus.ERASED);
        assertThat(visitor.open("/desk/approvals/" + asked).status()).isEqualTo(404);
    }

    @Test
    @TestSecurity(user = "supervisor", roles = "supervisor")
    void who_confirms_an_erasure_sees_that_a_legal_hold_keeps_the_case() {
        UUID id = desk.accepted(3, ADDRESS);
        UUID colleague = desk.colleague();
        Instant now = desk.walk.now();
        LegalHold.Wish wish = new LegalHold.Wish("a court asks", colleague, now.plus(Duration.ofDays(9)));
        holds.place(id, wish, Actor.staff(colleague), now);
        UUID asked = approvals.ask(id, erasure(), colleague, now);
        assertThat(visitor().open("/desk/approvals/" + asked).page()).contains("Legal hold", "a court asks");
    }

    @Test
    @TestSecurity(
            user = "supervisor",
            roles = {"supervisor", "caseworker"})
    void who_asked_in_one_role_does_not_confirm_in_another() {
        UUID id = desk.accepted(3, ADDRESS);
        String reference = desk.reference(id);
        Visitor visitor = visitor().open("/desk/cases/" + reference + "/erasure");
        visitor.submit("/erasure", Map.of("words", "An order", "why", "COURT_ORDER"));
        String own = link(visitor.open("/desk/cases/" + reference).page());
        assertThat(visitor.open(own).page()).doesNotContain("/confirmation");
        visitor.submit("/withdrawal", own + "/confirmation", Map.of());
        assertThat(visitor.status()).isEqualTo(409);
        assertThat(visitor.page()).contains("a second member of staff has to decide");
        assertThat(desk.walk.file(id).status()).isEqualTo(CaseStatus.ACCEPTED);
    }

    @Test
    @TestSecurity(user = "caseworker", roles = "caseworker")
    void a_release_is_handed_to_its_asker_once_and_holds_only_its_parts() {
        UUID id = desk.accepted(3, ADDRESS);
        desk.conversation.personWrites(id, "A word in confidence", desk.ago(2));
        UUID me = UUID.nameUUIDFromBytes("caseworker".getBytes(StandardCharsets.UTF_8));
        Visitor visitor = visitor().open("/desk");
        UUID asked = approvals.ask(id, disclosure(EnumSet.of(Part.ADDRESSES)), me, desk.walk.now());
        approvals.confirm(asked, desk.colleague(), desk.walk.now());
        assertThat(visitor.open("/desk/approvals").page()).contains("for you to hand out");

        String own = "/desk/approvals/" + asked;
        visitor.open(own).submit("/taking", Map.of("form", "data"));
        assertThat(visitor.page())
                .contains("\"typed\":\"" + ADDRESS + "\"")
                .doesNotContain("A word in confidence", "onload=x");
        visitor.open(own).submit("/taking", Map.of());
        assertThat(visitor.page()).contains(ADDRESS, "The police").doesNotContain("A word in confidence");
        assertThat(visitor.open(own).page()).as("nothing is left to take").doesNotContain("/taking");
        assertThat(visitor.open("/desk/cases/" + desk.reference(id)).page()).contains("Case disclosed");
    }

    @Test
    @TestSecurity(user = "caseworker", roles = "caseworker")
    void security_8_3_a_release_holds_nothing_that_was_told_after_it_was_confirmed() {
        Reports.Credentials theirs = Reports.Credentials.random();
        UUID id = desk.reported(theirs, 3, ADDRESS);
        desk.conversation.personWrites(id, "Known when it was confirmed", desk.ago(2));
        UUID me = UUID.nameUUIDFromBytes("caseworker".getBytes(StandardCharsets.UTF_8));
        Visitor visitor = visitor().open("/desk");
        Instant confirmed = desk.ago(1);
        UUID asked = approvals.ask(id, disclosure(EnumSet.allOf(Part.class)), me, confirmed);
        approvals.confirm(asked, desk.colleague(), confirmed);
        desk.conversation.personWrites(id, "Told in confidence since", desk.walk.now());
        ReportedItem more =
                new ReportedItem(ItemKind.WEB_ADDRESS, "https://x.com/since/status/6", Made.SYNTHETIC, null, true);
        decisions.add(id, List.of(more), Actor.person(id), desk.walk.now());
        String own = "/desk/approvals/" + asked;
        visitor.open(own).submit("/taking", Map.of("form", "data"));
        assertThat(visitor.page())
                .contains("Known when it was confirmed", ADDRESS)
                .doesNotContain("in confidence since", "x.com/since");

        String why = "The person changed how to reach them";
        contacts.change(id, theirs.code().shown(), Map.of(Detail.CONTACT, "elsewhere@example.org"), desk.walk.now());
        visitor.open(own).submit("/taking", Map.of());
        assertThat(visitor.status()).isEqualTo(409);
        assertThat(visitor.page()).contains(why).doesNotContain("elsewhere@example.org");
    }

    @Test
    @TestSecurity(user = "supervisor", roles = "supervisor")
    void no_page_of_four_eyes_has_a_barrier_or_scrolls_sideways() {
        UUID id = desk.accepted(3, ADDRESS);
        String reference = desk.reference(id);
        UUID asked = approvals.ask(id, disclosure(EnumSet.allOf(Part.class)), desk.colleague(), desk.walk.now());
        approvals.decline(
                approvals.ask(id, erasure(), desk.colleague(), desk.walk.now()), memberOf(visitor()), desk.walk.now());
        List<String> findings = new ArrayList<>();
        try (Browser browser = Browser.open()) {
            for (int width : new int[] {360, 1280}) {
                Page page = browser.page(true, width);
                for (String path : List.of(
                        "/approvals",
                        "/approvals/" + asked,
                        "/cases/" + reference + "/erasure",
                        "/cases/" + reference + "/disclosure")) {
                    page.navigate(address.replaceAll("/$", "") + "/desk" + path);
                    String name = path.replace(reference, "case").replace(asked.toString(), "one");
                    DeskInBrowserTest.look(page, name, width, findings);
                }
            }
        }
        assertThat(findings).isEmpty();
    }

    /** The supervisor's id, once they were seen. */
    private static UUID memberOf(Visitor visitor) {
        visitor.open("/desk");
        return UUID.nameUUIDFromBytes("supervisor".getBytes(StandardCharsets.UTF_8));
    }

    private static Ask erasure() {
        return new Ask(What.ERASURE, Why.PERSON_ASKED, "They rang.", null, Set.of());
    }

    private static Ask disclosure(Set<Part> parts) {
        return new Ask(What.DISCLOSURE, Why.LAW, "File 12/26", Receiver.POLICE, parts);
    }

    private static String link(String page) {
        int at = page.indexOf("/desk/approvals/");
        return page.substring(at, page.indexOf('"', at));
    }

    private Visitor visitor() {
        return new Visitor(address.replaceAll("/$", ""));
    }
}
