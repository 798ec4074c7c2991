package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.redress.cases.CaseStatus;
import org.redress.cases.Closing;
import org.redress.removal.RemovalRequest;
import org.redress.support.Database;
import org.redress.support.Person;
import org.redress.support.TestPostgres;
import org.redress.support.Visitor;
import org.redress.support.Walk;

/** Closing a case, keeping one longer, and setting the terms, on pages. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
@TestSecurity(user = "supervisor", roles = "supervisor")
class RetentionAtTheDeskTest {
    @Inject
    DeskVisit desk;

    @Inject
    Closing closing;

    @Inject
    DataSource dataSource;

    @TestHTTPResource
    String address;

    @Test
    void a_case_is_closed_and_opened_again_and_what_is_in_the_way_is_said() {
        UUID id = desk.sent(90_000, "https://x.com/keeping/status/1");
        String page = "/desk/cases/" + desk.reference(id) + "/keeping";
        Visitor visitor = visitor().open(page);
        visitor.submit("/closing", Map.of());
        assertThat(visitor.status()).isEqualTo(409);
        assertThat(visitor.page()).contains("There is a problem", "A platform still owes an answer");
        desk.removals.verifyGone(desk.first(id).id(), "looked", Walk.STAFF, desk.walk.now());
        assertThat(visitor.open("/desk/ready-to-close").page()).contains(page);
        visitor.open(page).submit("/closing", Map.of());
        assertThat(visitor.page()).contains("The case is closed", "until ", "Open it again");
        assertThat(visitor.open("/desk/ready-to-close").page()).doesNotContain(page);
        assertThat(visitor.open("/desk/cases/" + desk.reference(id)).page()).contains("Closed on ");
        visitor.open(page).submit("/reopening", Map.of());
        assertThat(desk.walk.file(id).status()).isEqualTo(CaseStatus.ACCEPTED);
    }

    @Test
    void a_hold_has_a_reason_an_owner_and_an_end_and_stands_at_the_case_and_on_the_list() {
        UUID id = desk.reported(org.redress.cases.Capacity.SUBJECT, 2, "https://x.com/keeping/status/2");
        String owner = desk.colleague().toString();
        String page = "/desk/cases/" + desk.reference(id) + "/keeping";
        Visitor visitor = visitor().open(page);
        visitor.submit("/hold", Map.of("reason", "File 12 of the court", "owner", owner, "until", "2001-01-01"));
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page()).contains("at most two years away", "value=\"File 12 of the court\"");
        String until = LocalDate.ofInstant(desk.walk.now().plus(Duration.ofDays(90)), ZoneOffset.UTC)
                .toString();
        visitor.submit("/hold", Map.of("reason", "File 12 of the court", "owner", owner, "until", until));
        assertThat(visitor.page()).contains("The legal hold is placed");
        assertThat(visitor.open("/desk/cases/" + desk.reference(id)).page())
                .contains("Legal hold until", "File 12 of the court");
        assertThat(visitor.open("/desk/holds").page()).contains(desk.reference(id), "colleague");
        visitor.open(page).submit("/hold-end", Map.of());
        assertThat(visitor.page()).contains("The legal hold has ended", "Ended by supervisor");
    }

    @Test
    void the_person_reads_that_it_is_closed_until_when_and_how_it_opens_again() {
        Person person = Person.reported(address, "https://x.com/keeping/status/3");
        String eight = person.reference().replace("-", "");
        UUID id = UUID.fromString(new Database(dataSource)
                .list("select id::text from case_file where reference = '%s'", eight)
                .get(0));
        desk.cases.accept(id, Walk.STAFF, desk.walk.now());
        for (RemovalRequest request : desk.requests.ofCase(id)) {
            desk.removals.withdraw(request.id(), Walk.STAFF, desk.walk.now());
        }
        closing.close(id, Walk.STAFF, desk.walk.now());
        Visitor visitor = person.visitor().open("/yours");
        assertThat(visitor.page()).contains("This is closed", "Then it opens again", "We forget how to reach you on");
        visitor.submit("/yours/messages", Map.of("words", "It is back"));
        assertThat(visitor.open("/yours").page()).doesNotContain("This is closed");
    }

    @Test
    @TestSecurity(user = "admin", roles = "admin")
    void other_terms_are_previewed_before_they_are_saved_with_a_reason() {
        Visitor visitor = visitor().open("/desk/retention?contact=29&words=13&timeline=25");
        assertThat(visitor.page()).contains("What it would touch today", "13 months");
        visitor.submit("/desk/retention/revision", Map.of("reason", ""));
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page()).contains("characters why");
        visitor.submit("/desk/retention/revision", Map.of("reason", "The law changed"));
        assertThat(visitor.page()).contains("Saved.", "The law changed", "29 days");
        visitor.open("/desk/retention?contact=30&words=12&timeline=24");
        visitor.submit("/desk/retention/revision", Map.of("reason", "Back as it was"));
        assertThat(visitor.page()).contains("30 days");
        assertThat(visitor.open("/desk/retention?contact=0&words=12&timeline=24")
                        .page())
                .contains("from 1 to 365");
    }

    private Visitor visitor() {
        return new Visitor(address.replaceAll("/$", ""));
    }
}
