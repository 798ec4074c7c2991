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
import org.redress.cases.Capacity;
import org.redress.removal.RemovalStatus;
import org.redress.support.TestPostgres;
import org.redress.support.Visitor;

/** A caseworker, a case, and a browser without JavaScript. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
@TestSecurity(user = "caseworker", roles = "caseworker")
class CasePageTest {
    private static final String ADDRESS = "https://x.com/somebody/status/77";

    @Inject
    DeskVisit desk;

    @TestHTTPResource
    String address;

    private Visitor visitor;

    @BeforeEach
    void comes() {
        visitor = new Visitor(address.replaceAll("/$", ""));
    }

    @Test
    void rule17_addresses_are_defanged_and_never_links() {
        open(desk.reported(Capacity.SUBJECT, 1, ADDRESS));
        assertThat(visitor.status()).isEqualTo(200);
        assertThat(visitor.page()).contains("hxxps[:]//").doesNotContain(ADDRESS);
    }

    @Test
    void security_1_2_1_what_people_typed_is_shown_as_text() {
        UUID id = desk.claimed(3, ADDRESS);
        desk.conversation.personWrites(id, DeskVisit.NASTY, desk.walk.now());
        open(id);
        assertThat(visitor.page()).contains("&gt;&lt;svg onload=x&gt;").doesNotContain("<svg onload");
    }

    @Test
    void each_reading_of_a_case_is_audited() {
        UUID id = desk.reported(Capacity.SUBJECT, 1, ADDRESS);
        long before = reads(id);
        open(id);
        assertThat(reads(id)).isEqualTo(before + 1);
    }

    @Test
    void a_case_is_accepted_and_its_request_sent() {
        UUID id = desk.reported(Capacity.SUBJECT, 1, ADDRESS);
        open(id).submit("/acceptance", Map.of());
        assertThat(visitor.page()).contains("The case is accepted");
        visitor.submit("/sending", Map.of());
        assertThat(visitor.page()).contains("Our own clock runs from now");
        assertThat(status(id)).isEqualTo(RemovalStatus.SENT);
    }

    @Test
    void rule18_a_case_for_somebody_else_is_not_sent_before_authority_is_checked() {
        UUID id = desk.reported(Capacity.ACTING, 1, ADDRESS);
        open(id).submit("/acceptance", Map.of());
        assertThat(visitor.page()).contains("Authority to act: not checked yet").doesNotContain("/sending");
        visitor.submit("/authority", Map.of("basis", " "));
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page()).contains("There is a problem", "Write how you checked it");
        visitor.submit("/authority", Map.of("basis", "Solicitor called back on the firm's number"));
        assertThat(visitor.page()).contains("/sending", "Solicitor called back");
    }

    @Test
    void not_ours_needs_a_reason() {
        UUID id = desk.reported(Capacity.SUBJECT, 1, ADDRESS);
        open(id).submit("/dismissal", Map.of("reason", ""));
        assertThat(visitor.status()).isEqualTo(422);
        visitor.submit("/dismissal", Map.of("reason", "NOT_PLAUSIBLE"));
        assertThat(visitor.page()).contains("Not ours");
    }

    @Test
    void an_answer_by_mail_without_words_is_asked_for_again_and_nothing_is_lost() {
        UUID id = desk.received(2, ADDRESS);
        open(id).submit("/answer", Map.of("kind", "REFUSE", "ground", "", "words", "They say: " + DeskVisit.NASTY));
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page()).contains("Choose the ground", "They say: &quot;&gt;&lt;svg onload=x&gt;");
        visitor.submit("/answer", Map.of("kind", "REFUSE", "ground", "CONSENSUAL", "words", "They agreed, they say."));
        assertThat(visitor.page()).contains("The answer is recorded", "To review");
        assertThat(status(id)).isEqualTo(RemovalStatus.REFUSED);
    }

    @Test
    void rule4_still_there_strikes_the_stop_out_and_gone_ends_it() {
        UUID id = desk.claimed(3, ADDRESS);
        open(id).submit("/gone", Map.of("words", "404 twice"));
        assertThat(visitor.page()).contains("Recorded: it is gone");
        UUID other = desk.claimed(3, ADDRESS);
        RemovalStatus before = status(other);
        open(other);
        String stillThere = "/desk/removal-requests/" + desk.first(other).id() + "/sighting";
        assertThat(visitor.page()).contains("formaction=\"" + stillThere + "\"");
        assertThat(before).isEqualTo(RemovalStatus.REMOVED);
    }

    @Test
    void security_2_3_a_stale_edit_is_409_and_the_text_is_kept() {
        UUID id = desk.received(2, ADDRESS);
        open(id);
        QuarkusTransaction.requiringNew()
                .run(() -> desk.removals.review(desk.first(id).id(), org.redress.support.Walk.STAFF, desk.walk.now()));
        visitor.submit("/answer", Map.of("kind", "CLAIM_REMOVAL", "words", "Long words that took an hour"));
        assertThat(visitor.status()).isEqualTo(409);
        assertThat(visitor.page()).contains("Somebody changed this", "Long words that took an hour");
        visitor.submit("/answer", Map.of("kind", "CLAIM_REMOVAL", "words", "Long words that took an hour"));
        assertThat(visitor.status()).isEqualTo(200);
        assertThat(status(id)).isEqualTo(RemovalStatus.REMOVED);
    }

    @Test
    void a_double_press_is_harmless_and_told_kindly() {
        UUID id = desk.accepted(1, ADDRESS);
        Visitor second = new Visitor(address.replaceAll("/$", ""));
        second.open("/desk/cases/" + desk.reference(id));
        open(id).submit("/sending", Map.of());
        second.submit("/sending", Map.of());
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.page()).contains("nothing was done twice");
    }

    @Test
    void a_message_is_answered_and_what_the_person_wrote_is_read() {
        UUID id = desk.accepted(1, ADDRESS);
        desk.conversation.personWrites(id, "When?", desk.walk.now());
        open(id).submit("/messages", Map.of("words", ""));
        assertThat(visitor.status()).isEqualTo(422);
        visitor.submit("/messages", Map.of("words", "By tomorrow noon."));
        assertThat(visitor.page()).contains("By tomorrow noon.").doesNotContain("Not read");
    }

    @Test
    void a_note_between_colleagues_is_kept_once_and_no_message_to_the_person() {
        UUID id = desk.accepted(1, ADDRESS);
        open(id).submit("/notes", Map.of("words", " "));
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page()).contains("Write a note.");
        visitor.submit("/notes", Map.of("words", "The press called: say nothing."));
        assertThat(visitor.page()).contains("The note is kept", "The press called: say nothing.");
        visitor.submit("/notes", Map.of("words", "The press called: say nothing."));
        assertThat(visitor.page()).contains("nothing was done twice");
        assertThat(QuarkusTransaction.requiringNew().call(() -> desk.conversation.messages(id)))
                .isEmpty();
    }

    @Test
    void an_address_of_an_unknown_host_gets_a_new_platform() {
        String host = "h" + UUID.randomUUID().toString().substring(0, 8) + ".example";
        UUID id = desk.reported(Capacity.SUBJECT, 1, "https://" + host + "/a");
        open(id).submit("/desk/items/", Map.of("name", "Pictures of " + host, "host", "no host"));
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page()).contains("Enter a host", "Pictures of " + host);
        visitor.submit("/desk/items/", Map.of("name", "Pictures of " + host, "host", host, "mail", "abuse@" + host));
        assertThat(visitor.page()).contains("The address has a platform now", "by e-mail to abuse@" + host);
    }

    @Test
    void an_unknown_reference_and_nonsense_look_the_same() {
        assertThat(visitor.open("/desk/cases/0000-0000").status()).isEqualTo(404);
        assertThat(visitor.open("/desk/cases/nonsense").status()).isEqualTo(404);
    }

    private Visitor open(UUID caseId) {
        return visitor.open("/desk/cases/" + desk.reference(caseId));
    }

    private RemovalStatus status(UUID caseId) {
        return QuarkusTransaction.requiringNew()
                .call(() -> desk.requests.ofCase(caseId).get(0).status());
    }

    private long reads(UUID caseId) {
        return QuarkusTransaction.requiringNew().call(() -> (Long) desk.caseFiles
                .getEntityManager()
                .createNativeQuery(
                        "select count(*) from audit_entry where case_id = ?1 and action = 'case.read'", Long.class)
                .setParameter(1, caseId)
                .getSingleResult());
    }
}
