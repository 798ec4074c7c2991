package org.redress.desk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.evidence.EvidencePacks;
import org.redress.evidence.Maker;
import org.redress.evidence.PackWalk;
import org.redress.evidence.gathering.Chosen;
import org.redress.removal.RemovalRequest;
import org.redress.support.Database;
import org.redress.support.TestPostgres;
import org.redress.support.Visitor;

/** Staff look at what goes into a pack, have it made and take it out. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class EvidenceTest {
    @TestHTTPResource
    String address;

    @Inject
    DeskVisit desk;

    @Inject
    PackWalk packs;

    @Inject
    EvidencePacks kept;

    @Inject
    Maker maker;

    @Inject
    DataSource dataSource;

    private RemovalRequest request;
    private String page;

    @BeforeEach
    void missed() {
        request = packs.missed("https://x.com/somebody/status/4720");
        page = "/desk/cases/" + desk.reference(request.caseId()) + "/evidence";
    }

    @Test
    @TestSecurity(user = "caseworker", roles = "caseworker")
    void a_caseworker_sees_why_nothing_goes_in_and_once_the_person_agreed_makes_a_pack_and_takes_it_out() {
        Visitor staff = new Visitor(address.replaceAll("/$", "")).open(page);
        assertThat(staff.page()).contains("The person has not agreed: nothing goes in.", "None was made so far");
        packs.shares(request.caseId(), false, false);
        staff.open(page);
        assertThat(staff.page()).contains("1 request goes in.");
        Visitor pressed = new Visitor(address.replaceAll("/$", "")).open(page);
        staff.submit("/evidence", Map.of());
        assertThat(staff.where().getPath()).startsWith("/desk/evidence/");
        assertThat(pressed.submit("/evidence", Map.of()).where())
                .as("a second press makes no second pack")
                .isEqualTo(staff.where());
        assertThat(staff.page())
                .contains("1 of 1 requests", "pack.json", "pack.pdf")
                .doesNotContain("annex.asc");
        given().get(staff.where() + "/pack.pdf").then().statusCode(200).contentType("application/pdf");
        given().get(staff.where() + "/annex.asc").then().statusCode(404);
        assertThat(given().get(staff.where() + "/pack.json").header("Content-Disposition"))
                .matches("attachment; filename=\"pack-[0-9a-f]{8}\\.json\"");
    }

    @Test
    @TestSecurity(user = "caseworker", roles = "caseworker")
    void the_case_page_says_how_far_its_pack_is_and_that_it_failed_with_what_to_do() {
        packs.shares(request.caseId(), false, false);
        UUID pack = packs.asked(Chosen.ofCase(request.caseId()));
        Database database = new Database(dataSource);
        database.run("update evidence_pack set begun_at = redress_now(), total = 3, done = 1 where id = '%s'", pack);
        Visitor staff = new Visitor(address.replaceAll("/$", "")).open(page.replace("/evidence", ""));
        assertThat(staff.page())
                .contains("Being made", "/desk/evidence/" + pack, "1 of 3 requests gathered so far.", "data-waiting");
        assertThat(staff.open(page).page()).contains("1 of 3 requests gathered so far.", "data-waiting");
        database.run("update evidence_pack set status = 'FAILED', settled_at = redress_now() where id = '%s'", pack);
        assertThat(staff.open(page.replace("/evidence", "")).page())
                .contains("Nothing of it is kept, and nothing was sent. Ask for it again")
                .doesNotContain("data-waiting");
        assertThat(staff.open("/desk/evidence/" + pack).page())
                .contains("It could not be made.", "by its number, " + pack);
        packs.made(Chosen.ofCase(request.caseId()));
        assertThat(staff.open(page.replace("/evidence", "")).page())
                .contains("Not sent yet.")
                .doesNotContain("Ask for it again");
    }

    @Test
    @TestSecurity(user = "supervisor", roles = "supervisor")
    void a_supervisor_sees_what_goes_in_over_many_cases_and_what_is_left_out_before_it_is_made() {
        RemovalRequest agreed = packs.missed("https://x.com/another/status/4721");
        packs.shares(agreed.caseId(), false, false);
        String today = agreed.sentAt().orElseThrow().toString().substring(0, 10);
        String chosen = "?receiver=" + packs.receiver("Ofcom").id() + "&platform=x&from=" + today;
        Visitor staff = new Visitor(address.replaceAll("/$", "")).open("/desk/evidence" + chosen);
        assertThat(staff.page()).contains("Left out: the person has not agreed", "Make the pack");
        staff.submit("/desk/evidence", Map.of());
        assertThat(staff.page()).contains("It is being made");
        maker.runDue(packs.now());
        assertThat(staff.open(staff.where().getPath()).page()).contains("Made", "pack.pdf", "X (Twitter), sent from");
    }

    @Test
    @TestSecurity(user = "supervisor", roles = "supervisor")
    void everything_that_is_wrong_with_a_wish_is_said_at_once_and_what_was_typed_is_kept() {
        packs.shares(request.caseId(), false, false);
        String ofcom = packs.receiver("Ofcom").id().toString();
        Visitor staff = new Visitor(address.replaceAll("/$", ""))
                .open("/desk/evidence?receiver=&platform=&rule=nonsense&from=soon&until=%2B999999999-12-31");
        assertThat(staff.status()).isEqualTo(422);
        assertThat(staff.page())
                .contains("href=\"#many-receiver\"", "Choose whom the pack is for.", "id=\"many-rule-error\"")
                .contains("Choose a platform, an AI tool, or both.", "Write the day like 2026-06-29.")
                .contains("value=\"soon\"", "value=\"+999999999-12-31\"");
        staff.open("/desk/evidence?receiver=" + ofcom + "&platform=x&from=2026-07-01&until=2026-06-30");
        assertThat(staff.status()).isEqualTo(422);
        assertThat(staff.page()).contains("id=\"many-until-error\"", "before the first.", "value=\"2026-06-30\"");
        assertThat(staff.open("/desk/evidence?receiver=" + ofcom + "&platform=nobody&generator=grok")
                        .status())
                .as("an unknown platform never stands for all of them")
                .isEqualTo(422);
        staff.open("/desk/evidence?receiver=" + ofcom + "&platform=x");
        staff.submit("/desk/evidence", Map.of("from", "2026-06-29", "until", "2026-06-29"));
        assertThat(staff.status()).isEqualTo(409);
        assertThat(staff.page())
                .contains(
                        "Nothing can go into this pack", "Left out: the person has not agreed", "value=\"2026-06-29\"");
    }

    @Test
    @TestSecurity(user = "caseworker", roles = "caseworker")
    void a_caseworker_meets_no_pack_over_many_cases() {
        packs.shares(request.caseId(), false, false);
        Chosen many =
                new Chosen(null, request.platformId(), null, null, packs.now().minus(Duration.ofDays(4)), null);
        UUID pack = packs.made(many);
        given().get("/desk/evidence").then().statusCode(403);
        for (String path : List.of("", "/pack.json", "/pack.pdf", "/annex.asc")) {
            given().get("/desk/evidence/" + pack + path).then().statusCode(404);
        }
        assertThat(kept.findById(pack).digest()).isPresent();
    }
}
