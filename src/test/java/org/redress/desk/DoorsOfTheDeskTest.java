package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.cases.Capacity;
import org.redress.support.TestPostgres;
import org.redress.support.Visitor;

/** The desk is closed to whoever has no role for a page, also when they know its address. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class DoorsOfTheDeskTest {
    @Inject
    DeskVisit desk;

    @TestHTTPResource
    String address;

    @Test
    void nobody_comes_in_without_signing_in() {
        assertThat(status("/desk")).isEqualTo(401);
        assertThat(status("/desk/alerts/stream")).isEqualTo(401);
    }

    @Test
    @TestSecurity(user = "caseworker", roles = "caseworker")
    void whom_the_sign_in_leads_back_to_a_form_that_they_sent_is_told_that_it_was_not() {
        Visitor visitor = visitor().open("/desk/alerts/" + UUID.randomUUID() + "/handover");
        assertThat(visitor.status()).isEqualTo(405);
        assertThat(visitor.page()).contains("It was not sent", "Redress desk");
    }

    @Test
    @TestSecurity(user = "admin", roles = "admin")
    void an_admin_reads_rules_and_no_case() {
        assertThat(status("/desk/rules")).isEqualTo(200);
        assertThat(visitor().open("/desk/administration").page()).contains("/desk/platforms", "/desk/rules");
        assertThat(status("/desk")).isEqualTo(403);
        assertThat(status("/desk/cases/" + someCase())).isEqualTo(403);
    }

    @Test
    @TestSecurity(user = "auditor", roles = "auditor")
    void an_auditor_reads_and_is_offered_no_action() {
        Visitor visitor = visitor().open("/desk/cases/" + someCase());
        assertThat(visitor.status()).isEqualTo(200);
        assertThat(visitor.actions()).isEmpty();
    }

    @Test
    @TestSecurity(user = "safeguarding", roles = "safeguarding")
    void safeguarding_sees_sealed_cases_only() {
        assertThat(status("/desk/cases/" + someCase())).isEqualTo(404);
        assertThat(status("/desk")).isEqualTo(403);
        assertThat(visitor().open("/desk").page()).contains("not open to you").doesNotContain("our own page");
    }

    @Test
    @TestSecurity(user = "platform", roles = "platform")
    void a_role_that_is_not_of_the_staff_opens_nothing() {
        for (String path :
                new String[] {"/desk", "/desk/alerts", "/desk/rules", "/desk/platforms", "/desk/deliveries"}) {
            assertThat(status(path)).isEqualTo(403);
        }
    }

    private String someCase() {
        return desk.reference(desk.reported(Capacity.SUBJECT, 1, "https://x.com/doors/status/1"));
    }

    private int status(String path) {
        return visitor().open(path).status();
    }

    private Visitor visitor() {
        return new Visitor(address.replaceAll("/$", ""));
    }
}
