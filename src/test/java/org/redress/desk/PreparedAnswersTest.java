package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.cases.Declaration;
import org.redress.cases.prepared.PreparedAnswers;
import org.redress.cases.prepared.Wording;
import org.redress.support.TestPostgres;
import org.redress.support.Visitor;
import org.redress.support.Walk;

/** Prepared words get into a message without JavaScript, and what was typed stays. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
@TestSecurity(user = "supervisor", roles = "supervisor")
class PreparedAnswersTest {
    @Inject
    DeskVisit desk;

    @Inject
    PreparedAnswers answers;

    @TestHTTPResource
    String address;

    private Visitor visitor;

    @BeforeEach
    void comes() {
        visitor = new Visitor(address.replaceAll("/$", ""));
    }

    @Test
    void what_comes_with_the_application_is_fit_to_be_read() {
        assertThat(all()).isNotEmpty().allMatch(words -> Wording.against(words).isEmpty());
    }

    @Test
    void a_supervisor_prepares_an_answer_and_a_bad_word_is_named_with_nothing_lost() {
        String title = "Title " + UUID.randomUUID();
        visitor.open("/desk/templates").submit("/desk/templates", fields(title, "We guarantee it."));
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page()).contains("promises what a site decides", title, "We guarantee it.");
        visitor.submit("/desk/templates", fields(title, "We write to the site today."));
        assertThat(visitor.page()).contains("Saved.", title, "Version 1");
        visitor.submit("/revision", fields(title, "We wrote to the site today."));
        assertThat(visitor.page()).contains("Version 2", "We wrote to the site today.");
        visitor.submit("/retirement", Map.of("reason", "Nobody needs it"));
        assertThat(visitor.page()).contains("Not offered");
        assertThat(open().page()).doesNotContain(title);
    }

    @Test
    void an_answer_is_put_behind_what_is_typed_and_nothing_is_sent() {
        open().submit("/messages", path("answer"), Map.of("words", "Dear you,", "answer", ""));
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page()).contains("Choose a prepared answer", ">Dear you,</textarea>");
        String id = "a5000000-0000-4000-8000-000000000004";
        visitor.submit("/messages", path("answer"), Map.of("words", "Dear you,", "answer", id));
        assertThat(visitor.status()).isEqualTo(200);
        assertThat(visitor.page()).contains(">Dear you,\n\nWe looked, and it is not there any more.");
        assertThat(messages()).isZero();
    }

    @Test
    void what_was_written_meanwhile_is_told_before_the_answer_is_put_in_unseen() {
        open();
        desk.conversation.personWrites(caseId, "It is gone, thank you.", desk.walk.now());
        visitor.submit("/messages", path("question"), Map.of("words", "Dear you,"));
        assertThat(visitor.status()).isEqualTo(409);
        assertThat(visitor.page()).contains("The person wrote a message", ">Dear you,");
    }

    @Test
    void what_a_valid_request_lacks_is_asked_for_in_the_person_s_own_words() {
        Set<Declaration> little = EnumSet.of(Declaration.INTIMATE, Declaration.ORGANISATION_SIGNS);
        Instant now = desk.walk.now();
        UUID id = desk.walk.reported(little, "https://x.com/somebody/status/82");
        desk.cases.accept(id, Walk.STAFF, now);
        visitor.open("/desk/cases/" + desk.reference(id));
        assertThat(visitor.page()).contains("The clock has not started: this is missing.", "Ask the person for it");
        String ask =
                visitor.page().replaceAll("(?s).*formaction=\"(/desk/cases/[^\"]*/draft/question[^\"#]*)#.*", "$1");
        visitor.submit("/messages", ask.replace("&amp;", "&"), Map.of("words", "Dear you,"));
        assertThat(visitor.page())
                .contains(">Dear you,\n\nThe clock has not started: this is missing", "- that it is in good faith");
    }

    private UUID caseId;

    private Visitor open() {
        caseId = desk.accepted(1, "https://x.com/somebody/status/81");
        return visitor.open("/desk/cases/" + desk.reference(caseId));
    }

    private String path(String what) {
        return "/desk/cases/" + desk.reference(caseId) + "/draft/" + what
                + (what.equals("question") ? "?missing=LOCATION" : "");
    }

    private int messages() {
        return QuarkusTransaction.requiringNew()
                .call(() -> desk.conversation.messages(caseId).size());
    }

    private List<String> all() {
        return QuarkusTransaction.requiringNew()
                .call(() -> answers.all().stream().map(each -> each.words()).toList());
    }

    private static Map<String, String> fields(String title, String words) {
        return Map.of("language", "en", "title", title, "words", words, "reason", "Often needed");
    }
}
