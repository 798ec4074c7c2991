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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.audit.Actor;
import org.redress.cases.Capacity;
import org.redress.cases.CaseStatus;
import org.redress.cases.Placing;
import org.redress.platform.Platforms;
import org.redress.support.TestPostgres;
import org.redress.support.Visitor;

/** Two work on one case at once: the second is told what the first did, and keeps what they typed. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
@TestSecurity(user = "caseworker", roles = "caseworker")
class TwoAtOnceTest {
    private static final String ADDRESS = "https://x.com/somebody/status/78";

    @Inject
    DeskVisit desk;

    @Inject
    Platforms platforms;

    @Inject
    Placing placing;

    @TestHTTPResource
    String address;

    private Visitor visitor;
    private UUID colleague;

    @BeforeEach
    void comes() {
        visitor = new Visitor(address.replaceAll("/$", ""));
        colleague = desk.colleague();
    }

    @Test
    void who_answers_second_sees_the_first_answer_before_theirs_is_sent() {
        UUID id = desk.accepted(1, ADDRESS);
        open(id);
        desk.conversation.staffWrites(id, colleague, "Noon, we hope.", desk.walk.now());
        visitor.submit("/messages", Map.of("words", "By tomorrow noon."));
        assertThat(visitor.status()).isEqualTo(409);
        assertThat(visitor.page())
                .contains("colleague wrote a message", "Noon, we hope.", "By tomorrow noon.", "Yours is not sent");
        assertThat(messages(id)).isEqualTo(1);
        visitor.submit("/messages", Map.of("words", "By tomorrow noon."));
        assertThat(visitor.status()).isEqualTo(200);
        assertThat(messages(id)).isEqualTo(2);
    }

    @Test
    void what_the_person_wrote_meanwhile_is_named_but_not_unfolded() {
        UUID id = desk.accepted(1, ADDRESS);
        open(id);
        desk.conversation.personWrites(id, "It is up again.", desk.walk.now());
        visitor.submit("/messages", Map.of("words", "All is gone."));
        assertThat(visitor.page()).contains("The person wrote a message");
        assertThat(visitor.page().split("It is up again.", -1)).hasSize(2);
    }

    @Test
    void a_message_that_came_after_the_page_is_not_marked_as_read_unseen() {
        UUID id = desk.accepted(1, ADDRESS);
        desk.conversation.personWrites(id, "When?", desk.walk.now());
        open(id);
        desk.conversation.personWrites(id, "It is up again.", desk.walk.now());
        visitor.submit("/reading", Map.of());
        assertThat(visitor.status()).isEqualTo(409);
        assertThat(visitor.page()).contains("Not read", "The person wrote a message");
    }

    @Test
    void a_verdict_is_never_overturned_by_somebody_who_has_not_seen_it() {
        UUID id = desk.reported(Capacity.SUBJECT, 1, ADDRESS);
        open(id);
        desk.cases.accept(id, Actor.staff(colleague), desk.walk.now());
        visitor.submit("/dismissal", Map.of("reason", "NOT_PLAUSIBLE"));
        assertThat(visitor.status()).isEqualTo(409);
        assertThat(visitor.page()).contains("colleague accepted this case");
        assertThat(status(id)).isEqualTo(CaseStatus.ACCEPTED);
    }

    @Test
    void words_whose_form_is_gone_are_shown_where_the_conflict_is_told() {
        UUID id = desk.reported(Capacity.ACTING, 1, ADDRESS);
        open(id);
        desk.cases.recordAuthority(id, "Called back.", Actor.staff(colleague), desk.walk.now());
        visitor.submit("/authority", Map.of("basis", "Letter of the solicitor seen"));
        assertThat(visitor.status()).isEqualTo(409);
        assertThat(visitor.page())
                .contains("colleague recorded how the authority was checked", "Letter of the solicitor seen")
                .contains("no place for it any more");
    }

    @Test
    void somebody_else_s_platform_for_an_address_is_not_taken_for_mine() {
        String host = "h" + UUID.randomUUID().toString().substring(0, 8) + ".example";
        UUID id = desk.reported(Capacity.SUBJECT, 1, "https://" + host + "/a");
        open(id);
        placing.give(item(id), known(), Actor.staff(colleague), desk.walk.now());
        visitor.submit("/desk/items/", Map.of("name", "Pictures of " + host, "host", host));
        assertThat(visitor.status()).isEqualTo(409);
        assertThat(visitor.page()).contains("colleague gave an address its platform", "Pictures of " + host);
    }

    @Test
    void that_the_person_looked_meanwhile_holds_nobody_up() {
        UUID id = desk.reported(Capacity.SUBJECT, 1, ADDRESS);
        open(id);
        desk.cases.opened(id, desk.walk.now());
        visitor.submit("/acceptance", Map.of());
        assertThat(visitor.page()).contains("The case is accepted");
    }

    @Test
    void nothing_is_told_twice_after_it_was_seen() {
        UUID id = desk.accepted(1, ADDRESS);
        open(id);
        desk.conversation.staffWrites(id, colleague, "Noon, we hope.", desk.walk.now());
        open(id);
        desk.conversation.personWrites(id, "Thank you.", desk.walk.now());
        visitor.submit("/messages", Map.of("words", "You are welcome."));
        assertThat(visitor.page()).contains("The person wrote a message").doesNotContain("colleague wrote a message");
    }

    private Visitor open(UUID caseId) {
        return visitor.open("/desk/cases/" + desk.reference(caseId));
    }

    private UUID item(UUID caseId) {
        return QuarkusTransaction.requiringNew()
                .call(() -> desk.caseFiles.items(caseId).get(0).id());
    }

    private UUID known() {
        return QuarkusTransaction.requiringNew()
                .call(() -> platforms.byName().get(0).id());
    }

    private int messages(UUID caseId) {
        return QuarkusTransaction.requiringNew()
                .call(() -> desk.conversation.messages(caseId).size());
    }

    private CaseStatus status(UUID caseId) {
        return QuarkusTransaction.requiringNew()
                .call(() -> desk.caseFiles.get(caseId).status());
    }
}
