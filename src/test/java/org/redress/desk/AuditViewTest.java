package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.redress.audit.AuditChain;
import org.redress.audit.AuditWatch;
import org.redress.audit.checkpoint.Checkpoints;
import org.redress.support.Browser;
import org.redress.support.Database;
import org.redress.support.TestPostgres;
import org.redress.support.Visitor;

/** What an auditor sees, and what is recorded when somebody reads. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
@TestSecurity(user = "auditor", roles = "auditor")
class AuditViewTest {
    @Inject
    DeskVisit desk;

    @Inject
    AuditChain chain;

    @Inject
    AuditWatch watch;

    @Inject
    Checkpoints checkpoints;

    @Inject
    DataSource dataSource;

    @TestHTTPResource
    String address;

    @Test
    void security_16_2_entries_are_found_by_their_case_with_link_and_hash() {
        String reference = desk.reference(desk.accepted(3, "https://x.com/audited/status/1"));
        while (chain.seal() > 0) {}
        Visitor auditor = visitor().open("/desk/audit?case=" + reference);
        assertThat(auditor.page())
                .contains("Case accepted", "Case reported", "app-hash")
                .doesNotContain("<form method");
        assertThat(auditor.open("/desk/audit?case=" + reference + "&action=case.accepted")
                        .page())
                .contains(">Case accepted<")
                .doesNotContain("<td>Case reported");
        assertThat(auditor.open("/desk/audit?case=" + reference + "&to=2020-01-01")
                        .page())
                .contains("Nothing was recorded that fits");
    }

    @Test
    void filters_that_are_not_understood_are_said_and_nothing_is_recorded_of_them() {
        Visitor auditor = visitor();
        assertThat(auditor.open("/desk/audit?from=yesterday").page()).contains("Write times as");
        assertThat(auditor.open("/desk/audit?who=NOBODY").page()).contains("nobody of that kind");
        assertThat(auditor.open("/desk/audit?case=0000-0000").page()).contains("no case with that reference");
        assertThat(auditor.open("/desk/audit?action=typed-by-somebody").page()).contains("never recorded");
        assertThat(auditor.open("/desk/audit/entries.csv?action=typed-by-somebody")
                        .status())
                .isEqualTo(404);
        assertThat(new Database(dataSource).count("select count(*) from audit_entry where details like '%%typed-by%%'"))
                .isZero();
    }

    @Test
    void the_verdict_says_how_far_the_chain_holds_and_anybody_may_check_now() {
        while (chain.seal() > 0) {}
        watch.look(desk.walk.now());
        Visitor auditor = visitor().open("/desk/audit");
        assertThat(auditor.page()).contains("The chain holds: all");
        assertThat(auditor.open("/desk/audit/verification").page()).contains("The chain holds: all");
    }

    @Test
    void the_file_holds_what_is_asked_for_and_no_formula() {
        UUID id = desk.accepted(3, "https://x.com/audited/status/2");
        String file = visitor()
                .open("/desk/audit/entries.csv?case=" + desk.reference(id))
                .page();
        assertThat(file).startsWith("\"position\",\"hash\",\"at\"").contains("\"case.accepted\"", id.toString());
        assertThat(file.lines().skip(1)).allMatch(line -> line.contains(id.toString()));
    }

    @Test
    void security_16_2_reading_leaves_an_entry_and_a_search_never_what_was_typed() {
        String reference = desk.reference(desk.accepted(3, "https://read.example/somebody/3"));
        Visitor auditor = visitor();
        long before = recorded("audit.read");
        auditor.open("/desk/audit?case=" + reference);
        assertThat(recorded("audit.read")).isEqualTo(before + 1);
        long searches = recorded("search.made");
        auditor.open("/desk/search?q=https://read.example/somebody/3");
        assertThat(auditor.page()).contains(reference);
        assertThat(recorded("search.made")).isEqualTo(searches + 1);
        assertThat(
                        new Database(dataSource)
                                .list(
                                        "select subject_id || details from audit_entry where action = 'search.made' order by id desc limit 1"))
                .containsExactly("address{\"cases\":\"1\"}");
    }

    @Test
    @TestSecurity(user = "caseworker", roles = "caseworker")
    void a_caseworker_does_not_read_the_audit() {
        assertThat(visitor().open("/desk/audit").status()).isEqualTo(403);
        assertThat(visitor().open("/desk/audit/entries.csv").status()).isEqualTo(403);
    }

    @Test
    void the_audit_has_no_barrier_and_does_not_scroll_sideways() {
        String reference = desk.reference(desk.sent(3, "https://x.com/audited/status/4"));
        while (chain.seal() > 0) {}
        watch.look(desk.walk.now());
        checkpoints.make(desk.walk.now());
        List<String> findings = new ArrayList<>();
        try (Browser browser = Browser.open()) {
            for (int width : new int[] {360, 1280}) {
                Page page = browser.page(true, width);
                page.navigate(address.replaceAll("/$", "") + "/desk/audit?case=" + reference);
                DeskInBrowserTest.look(page, "/audit", width, findings);
                page.navigate(address.replaceAll("/$", "") + "/desk/audit/checkpoints");
                DeskInBrowserTest.look(page, "/audit/checkpoints", width, findings);
            }
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void an_auditor_signs_a_checkpoint_sees_that_the_audit_continues_it_and_takes_the_proof_of_an_entry_along() {
        String reference = desk.reference(desk.accepted(3, "https://x.com/audited/status/5"));
        while (chain.seal() > 0) {}
        Visitor auditor = visitor().open("/desk/audit/checkpoints").submit("/desk/audit/checkpoints", Map.of());
        assertThat(auditor.page()).contains(">Continues it<", "127.0.0.1/audit", "It left by no way.");
        auditor.open("/desk/audit?case=" + reference + "&action=case.accepted");
        String proof = auditor.page().replaceFirst("(?s).*href=\"(/desk/audit/entries/\\d+/proof)\".*", "$1");
        assertThat(auditor.open(proof).page()).startsWith("c2sp.org/tlog-proof@v1\nextra ");
        assertThat(auditor.open("/desk/audit/entries/999999999/proof").status()).isEqualTo(404);
        assertThat(auditor.open("/desk/audit/checkpoints/1/consistency").page()).matches("([A-Za-z0-9+/]{43}=\n)+");
    }

    private long recorded(String action) {
        return new Database(dataSource).count("select count(*) from audit_entry where action = '%s'", action);
    }

    private Visitor visitor() {
        return new Visitor(address.replaceAll("/$", ""));
    }
}
