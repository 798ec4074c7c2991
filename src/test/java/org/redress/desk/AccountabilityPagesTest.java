package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.audit.Actor;
import org.redress.platform.commitment.CommitmentVerdict;
import org.redress.platform.commitment.Commitments;
import org.redress.removal.RemovalRequest;
import org.redress.removal.commitment.Reviewing;
import org.redress.support.Database;
import org.redress.support.TestPostgres;
import org.redress.support.Visitor;
import org.redress.support.Walk;

/** The directory of regulators and the list of commitments at the desk. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class AccountabilityPagesTest {
    @Inject
    Commitments commitments;

    @Inject
    Reviewing reviewing;

    @Inject
    Walk walk;

    @Inject
    DataSource dataSource;

    @TestHTTPResource
    String address;

    private Visitor staff;

    @BeforeEach
    void comes() {
        staff = new Visitor(address.replaceAll("/$", ""));
    }

    @Test
    @TestSecurity(user = "keeper", roles = "admin")
    void an_admin_adds_a_coordinator_of_a_country_and_changes_it_and_every_save_is_a_version() {
        String name = "DSC " + UUID.randomUUID();
        Map<String, String> fields = new java.util.HashMap<>(Map.of(
                "name",
                name,
                "country",
                "DE",
                "portal",
                "https://dsc.example/form",
                "rules",
                "EU_DSA_16 NO_SUCH",
                "letter",
                "They broke the law. {pack} {organisation}",
                "source",
                "Its own page",
                "checked",
                "2026-11-25",
                "confidence",
                "NEEDS_CHECK",
                "reason",
                "asked for"));
        staff.open("/desk/regulators").submit("/desk/regulators", fields);
        assertThat(staff.status()).isEqualTo(422);
        assertThat(staff.page()).contains("Say what was missed, not that the law was broken", name);
        fields.put("letter", "About {pack}, by {organisation}");
        staff.submit("/desk/regulators", fields);
        assertThat(staff.page()).contains("There is no rule NO_SUCH");
        fields.put("rules", "EU_DSA_16");
        staff.submit("/desk/regulators", fields);
        assertThat(staff.page()).contains("The regulator is in the directory", name, "looked on 2026-11-25");
        assertThat(new Visitor(address.replaceAll("/$", ""))
                        .open("/desk/regulators")
                        .submit("/desk/regulators", fields)
                        .where()
                        .getPath())
                .as("a second press adds no second one")
                .isEqualTo(staff.where().getPath());
        fields.put("standard", "Within 20 working days, it says");
        fields.put("use", "no");
        staff.submit("/revision", fields);
        assertThat(staff.page()).contains("Saved.", "Retired", "Within 20 working days, it says");
        fields.put("seen", "1");
        fields.put("standard", "Something else");
        staff.submit("/revision", fields);
        assertThat(staff.status()).isEqualTo(409);
        assertThat(staff.page()).contains("Somebody saved this in the meantime", "Something else");
    }

    @Test
    @TestSecurity(user = "second", roles = "supervisor")
    void a_verdict_is_proposed_by_one_supervisor_and_stands_with_a_second_one() {
        String code = "INV-OFCOM-X-2026-01-12";
        UUID first = UUID.randomUUID();
        new Database(dataSource)
                .run(
                        "insert into staff_member (id, name, roles, seen_at) values ('%s', 'First', '{SUPERVISOR}', now())",
                        first);
        staff.open("/desk/commitments/" + code);
        assertThat(staff.page()).contains("We found no outcome", "Investigated", "looked on", "Sources");
        staff.submit("/review", Map.of());
        assertThat(staff.page()).contains("A review is open", "What you make of it");
        staff.submit("/proposal", Map.of("verdict", "", "reason", "Nothing new"));
        assertThat(staff.status()).isEqualTo(422);
        assertThat(staff.page()).contains("Choose what you make of it.", "Nothing new");
        staff.submit("/proposal", Map.of("verdict", "OPEN", "reason", "Nothing new"));
        assertThat(staff.page())
                .contains("A second supervisor has to look at it.")
                .doesNotContain("/agreement");
        UUID review = UUID.fromString(new Database(dataSource)
                .list(
                        "select r.id from commitment_review r join commitment c on c.id = r.commitment_id"
                                + " where c.code = '%s' and r.decided_at is null",
                        code)
                .get(0));
        assertThat(staff.open("/desk/commitments/reviews/" + review).page()).contains(code, "Reviews");
        reviewing.agree(review, Actor.staff(first), walk.now());
        assertThat(staff.open("/desk/commitments/" + code).page()).contains("agreed by First", "Decided: Open");
        assertThat(io.quarkus.narayana.jta.QuarkusTransaction.requiringNew()
                        .call(() -> commitments.byCode(code).orElseThrow().verdict()))
                .isEqualTo(CommitmentVerdict.OPEN);
    }

    @Test
    @TestSecurity(user = "reader", roles = "auditor")
    void what_does_not_cover_intimate_images_says_so_and_figures_are_no_verdict() {
        staff.open("/desk/commitments");
        assertThat(staff.page())
                .contains("Does not cover intimate images", "Suppliers of nudification tools", "X-TIDA")
                .doesNotContain("broken", "Add a commitment");
    }

    @Test
    @TestSecurity(user = "worker", roles = "caseworker")
    void a_notice_is_recorded_where_a_rule_waits_for_one_and_nowhere_else() {
        RemovalRequest british = walk.received("https://x.com/" + UUID.randomUUID());
        String followUp =
                "/desk/cases/" + walk.file(british.caseId()).reference().shown() + "/follow-up";
        assertThat(staff.open(followUp).page())
                .contains("No platform has missed a limit", "has not agreed that these read anything")
                .doesNotContain("Record the notice");
    }
}
