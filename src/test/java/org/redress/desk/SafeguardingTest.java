package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.redress.audit.Actor;
import org.redress.cases.CaseStatus;
import org.redress.cases.Safeguarding;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalStatus;
import org.redress.support.Database;
import org.redress.support.Person;
import org.redress.support.TestPostgres;
import org.redress.support.Visitor;
import org.redress.support.Walk;
import org.redress.vault.Vault;

/** Somebody may be under 18, and it is found out later. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class SafeguardingTest {
    @Inject
    DeskVisit desk;

    @Inject
    Safeguarding safeguarding;

    @Inject
    Vault vault;

    @Inject
    Walk walk;

    @Inject
    DataSource dataSource;

    @TestHTTPResource
    String address;

    @Test
    @TestSecurity(user = "caseworker", roles = "caseworker")
    void rule16_one_press_seals_a_case_and_it_is_gone_from_the_desk() {
        UUID id = desk.sent(1, "https://x.com/sealed/status/1");
        String reference = desk.reference(id);
        Visitor visitor = visitor().open("/desk/cases/" + reference).submit("/sealing", Map.of());
        assertThat(visitor.where().getPath()).isEqualTo("/desk");
        assertThat(visitor.page()).contains("The case is sealed. Only safeguarding reads it from now on.");
        assertThat(walk.file(id).status()).isEqualTo(CaseStatus.SEALED);
        assertThat(walk.requests(id)).extracting(RemovalRequest::status).containsOnly(RemovalStatus.WITHDRAWN);
        assertThat(visitor.open("/desk/cases/" + reference).status()).isEqualTo(404);
        for (String tab : new String[] {"due", "review", "send", "verify", "late", "held"}) {
            assertThat(visitor.open("/desk?tab=" + tab).page()).doesNotContain(reference);
        }
        assertThat(visitor.open("/desk/safeguarding").status()).isEqualTo(403);
    }

    @Test
    @TestSecurity(user = "safeguarding", roles = "safeguarding")
    void rule16_safeguarding_reads_it_hands_it_over_and_with_that_deletes_it() {
        UUID id = desk.sent(1, "https://x.com/sealed/status/2");
        safeguarding.seal(id, Walk.STAFF, walk.now());
        String reference = desk.reference(id);
        Visitor visitor = visitor().open("/desk/safeguarding");
        assertThat(visitor.page()).contains(reference);
        assertThat(visitor.open("/desk/cases/" + reference).page()).contains("hxxps[:]//x[.]com/sealed");

        visitor.open("/desk/safeguarding").submit(reference + "/handover", Map.of());
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page()).contains("Choose to whom");
        visitor.submit(reference + "/handover", Map.of("to", "IWF"));
        assertThat(visitor.page()).doesNotContain(reference);
        assertThat(QuarkusTransaction.requiringNew().call(() -> vault.holdsKey(id)))
                .isFalse();
        assertThat(new Database(dataSource)
                        .list(
                                "select details from audit_entry where action = 'case.handed-over' and case_id = '%s'",
                                id))
                .containsExactly("{\"to\":\"IWF\"}");
    }

    @Test
    @TestSecurity(
            user = "guardian of both",
            roles = {"caseworker", "safeguarding"})
    void security_8_3_whoever_sealed_a_case_does_not_delete_it_by_handing_it_over() {
        UUID id = desk.sent(1, "https://x.com/sealed/status/4");
        String reference = desk.reference(id);
        Visitor visitor = visitor().open("/desk/cases/" + reference).submit("/sealing", Map.of());
        visitor.open("/desk/safeguarding");
        assertThat(visitor.page()).contains(reference, "You sealed it").doesNotContain(reference + "/handover");
        String handover = "/desk/safeguarding/" + reference + "/handover";
        visitor.open("/desk").submit("/desk/views", handover, Map.of("to", "IWF"));
        assertThat(visitor.status()).isEqualTo(409);
        assertThat(visitor.page()).contains("a second member of staff has to record");
        assertThat(walk.file(id).status()).isEqualTo(CaseStatus.SEALED);
        safeguarding.handOver(id, Safeguarding.HandedTo.IWF, Actor.staff(desk.colleague()), walk.now());
        assertThat(walk.file(id).status()).isEqualTo(CaseStatus.ERASED);
    }

    @Test
    void rule16_whoever_comes_back_is_led_to_the_right_help_and_to_nothing_else() {
        Person person = Person.reported(address, "https://x.com/sealed/status/3");
        UUID id = UUID.fromString(new Database(dataSource)
                .list("select id::text from case_file order by reported_at desc limit 1")
                .get(0));
        safeguarding.seal(id, Walk.STAFF, walk.now());
        assertThat(person.visitor().open("/yours").where().getPath())
                .as("the visit ended")
                .isEqualTo("/return");
        assertThat(person.back().where().getPath()).isEqualTo("/other-help");
        assertThat(person.back().open("/yours").where().getPath()).isEqualTo("/return");
    }

    private Visitor visitor() {
        return new Visitor(address.replaceAll("/$", ""));
    }
}
