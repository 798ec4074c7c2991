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
import org.redress.cases.Notes;
import org.redress.desk.past.History;
import org.redress.support.TestPostgres;
import org.redress.support.Visitor;

/** A case's history has every record that there is of it, and no words that belong elsewhere. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
@TestSecurity(user = "caseworker", roles = "caseworker")
class CaseHistoryTest {
    private static final int LONG = 70;

    @Inject
    DeskVisit desk;

    @Inject
    Notes notes;

    @Inject
    History past;

    @TestHTTPResource
    String address;

    private Visitor visitor;

    @BeforeEach
    void comes() {
        visitor = new Visitor(address.replaceAll("/$", ""));
    }

    @Test
    void steps_clocks_receipts_deeds_messages_and_notes_are_all_in_and_readers_by_day() {
        UUID id = desk.claimed(60, "https://x.com/somebody/status/90");
        desk.conversation.personWrites(id, "SECRET-WORDS of the person", desk.walk.now());
        notes.write(id, desk.colleague(), "SECRET-NOTE of a colleague", desk.walk.now());
        open(id).submit("/assignment", Map.of());
        String history = history();
        assertThat(history)
                .contains("Says removed", "Clock: start", "Receipt: API read", "(US TAKE IT DOWN Act")
                .contains("Wrote a message", "Wrote a note", "Took this case", "Accepted this case", "Reported this")
                .contains("Who read it, by day", ": caseworker")
                .doesNotContain("SECRET");
    }

    @Test
    void a_long_history_is_read_a_page_at_a_time_and_nothing_is_left_out() {
        UUID id = desk.accepted(1, "https://x.com/somebody/status/91");
        for (int i = 0; i < LONG; i++) {
            notes.write(id, desk.colleague(), "Note " + i, desk.walk.now());
        }
        int first = lines(open(id).page());
        assertThat(visitor.page()).contains(">Older</a>").doesNotContain("Reported this");
        String older = visitor.page().replaceAll("(?s).*href=\"([^\"]*/history[?]before=[^\"]*)\".*", "$1");
        visitor.open(older);
        assertThat(visitor.page()).contains("Reported this").doesNotContain(">Older</a>");
        assertThat(first + lines(visitor.page())).isEqualTo(LONG);
    }

    @Test
    @TestSecurity(user = "reader of histories", roles = "caseworker")
    void whoever_read_the_history_alone_is_among_those_who_read_the_case() {
        UUID id = desk.accepted(1, "https://x.com/somebody/status/92");
        visitor.open("/desk/cases/" + desk.reference(id) + "/history");
        assertThat(QuarkusTransaction.requiringNew().call(() -> past.of(id, "").readings()))
                .singleElement()
                .asString()
                .endsWith(": reader of histories");
    }

    @Test
    void another_case_about_the_same_address_is_named_for_staff() {
        String same = "https://x.com/somebody/status/" + UUID.randomUUID();
        UUID one = desk.accepted(1, same);
        UUID other = desk.accepted(1, same.replace("https:", "http:"));
        assertThat(open(one).page()).contains("also reported in", desk.reference(other));
        assertThat(open(other).page()).contains("also reported in", desk.reference(one));
    }

    private String history() {
        String page = visitor.page();
        return page.substring(page.indexOf("id=\"history\""));
    }

    private static int lines(String page) {
        return page.split("<strong>Wrote a note</strong>", -1).length - 1;
    }

    private Visitor open(UUID caseId) {
        return visitor.open("/desk/cases/" + desk.reference(caseId));
    }
}
