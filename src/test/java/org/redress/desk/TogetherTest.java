package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.cases.Capacity;
import org.redress.cases.Safeguarding;
import org.redress.removal.RemovalStatus;
import org.redress.removal.bulk.BulkKind;
import org.redress.removal.bulk.Chosen;
import org.redress.removal.bulk.Possible;
import org.redress.removal.bulk.Wish;
import org.redress.support.Database;
import org.redress.support.TestPostgres;
import org.redress.support.Visitor;
import org.redress.support.Walk;

/** Two cases that report the same are handled together, and nothing of either is lost or given away. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
@TestSecurity(user = "caseworker", roles = "caseworker")
class TogetherTest {
    @Inject
    DeskVisit desk;

    @Inject
    Possible possible;

    @Inject
    Safeguarding safeguarding;

    @TestHTTPResource
    String address;

    private Visitor visitor;
    private UUID sent;
    private UUID second;

    @BeforeEach
    void two_report_the_same() {
        visitor = new Visitor(address.replaceAll("/$", ""));
        String same = "https://x.com/somebody/status/" + UUID.randomUUID();
        sent = desk.sent(2, same);
        second = desk.accepted(1, same);
    }

    @Test
    void one_caseworker_has_both_and_both_pages_say_so() {
        link();
        assertThat(visitor.page()).contains("They are handled together now", desk.reference(sent));
        assertThat(open(sent).page()).contains("reports the same", desk.reference(second));
        assertThat(new Database(desk.dataSource)
                        .count(
                                "select count(distinct assignee) from case_file where id in ('%s', '%s')"
                                        + " and assignee is not null",
                                sent, second))
                .isEqualTo(1);
        String linking = "/desk/cases/" + desk.reference(sent) + "/together";
        visitor.submit("/end", linking, Map.of("other", desk.reference(second)));
        assertThat(visitor.page()).contains("nothing was done twice");
        visitor.submit("/end", linking, Map.of("other", "no such"));
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page()).contains("Enter the reference of the other case", "value=\"no such\"");
    }

    @Test
    void no_clock_stops_and_no_item_moves() {
        List<String> before = everything();
        link();
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void a_platform_is_asked_twice_about_an_address_only_on_purpose() {
        link();
        visitor.submit("/sending", Map.of());
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page()).contains("Asked already in " + desk.reference(sent), "Tick to ask once more");
        assertThat(status(second)).isEqualTo(RemovalStatus.PREPARED);
        Wish send = new Wish(BulkKind.SEND, null, null);
        Chosen line = new Chosen(second, desk.first(second).id());
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> possible.whyNot(line, send, desk.colleague(), desk.walk.now())))
                .isPresent();
        visitor.submit("/sending", Map.of("anyway", "yes"));
        assertThat(status(second)).isEqualTo(RemovalStatus.SENT);
    }

    @Test
    void they_are_not_the_same_after_all() {
        link();
        visitor.submit("/end", Map.of());
        assertThat(visitor.page()).contains("not handled together any more", "With no other case.");
        visitor.submit("/sending", Map.of());
        assertThat(status(second)).isEqualTo(RemovalStatus.SENT);
    }

    @Test
    void rule16_a_sealed_case_disappears_from_the_other_s_page() {
        link();
        safeguarding.seal(sent, Walk.STAFF, desk.walk.now());
        assertThat(open(second).page()).doesNotContain(desk.reference(sent));
        UUID other = desk.reported(Capacity.SUBJECT, 1, "https://x.com/other/status/1");
        open(other).submit("/together", Map.of("other", desk.reference(sent)));
        assertThat(visitor.status()).isEqualTo(422);
    }

    private void link() {
        open(second).submit("/together", Map.of("other", desk.reference(sent)));
        assertThat(visitor.status()).isEqualTo(200);
    }

    private Visitor open(UUID caseId) {
        return visitor.open("/desk/cases/" + desk.reference(caseId));
    }

    private RemovalStatus status(UUID caseId) {
        return QuarkusTransaction.requiringNew()
                .call(() -> desk.requests.ofCase(caseId).get(0).status());
    }

    /** Each item with its case, each request and each clock as they stand. */
    private List<String> everything() {
        return new Database(desk.dataSource).list("""
                        select concat_ws(' ', i.id, i.case_id, r.id, r.case_id, r.status, d.id, d.state, d.started_at, d.due_at)
                        from item i left join removal_request r on r.item_id = i.id
                        left join deadline d on d.case_id = i.case_id where i.case_id in ('%s', '%s') order by 1
                        """, sent, second);
    }
}
