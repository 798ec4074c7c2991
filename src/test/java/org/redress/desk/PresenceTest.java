package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.staff.presence.Doing;
import org.redress.staff.presence.Here;
import org.redress.staff.presence.Presence;
import org.redress.support.TestPostgres;
import org.redress.support.Visitor;

/** Colleagues see who else is at the same case. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
@TestSecurity(user = "caseworker", roles = "caseworker")
class PresenceTest {
    @Inject
    DeskVisit desk;

    @Inject
    Presence presence;

    @TestHTTPResource
    String address;

    private Visitor visitor;
    private UUID colleague;
    private UUID id;

    @BeforeEach
    void comes() {
        visitor = new Visitor(address.replaceAll("/$", ""));
        colleague = desk.colleague();
        id = desk.accepted(1, "https://x.com/somebody/status/79");
    }

    @Test
    void who_reads_or_writes_just_now_is_named_and_oneself_is_not() {
        presence.here(id, colleague, Doing.WRITING, desk.walk.now());
        assertThat(open().page()).contains("colleague is writing here.");
        presence.here(id, colleague, Doing.READING, desk.walk.now());
        visitor.submit("/presence", Map.of("doing", "reading"));
        assertThat(visitor.page()).contains("colleague is reading this.").doesNotContain("caseworker");
    }

    @Test
    void a_page_that_fell_silent_is_taken_as_closed_and_forgotten_within_minutes() {
        presence.here(id, colleague, Doing.WRITING, desk.walk.now().minus(Duration.ofMinutes(2)));
        assertThat(open().page()).contains("colleague had this open at").doesNotContain("colleague is writing");
        presence.here(id, colleague, Doing.WRITING, desk.walk.now().minus(Duration.ofMinutes(11)));
        assertThat(open().page()).doesNotContain("colleague had this open");
    }

    @Test
    void an_open_page_tells_the_colleagues_that_its_reader_writes() {
        open().submit("/presence", Map.of("doing", "writing"));
        assertThat(presence.others(id, colleague, desk.walk.now()))
                .extracting(Here::name, Here::doing)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("caseworker", Doing.WRITING));
    }

    @Test
    void an_open_page_hears_what_a_colleague_did_since_and_only_that() {
        open().submit("/presence", Map.of("doing", "reading"));
        assertThat(visitor.page()).doesNotContain("Load the page again");
        open();
        desk.conversation.staffWrites(id, colleague, "Noon, we hope.", desk.walk.now());
        visitor.submit("/presence", Map.of("doing", "reading"));
        assertThat(visitor.page())
                .contains("colleague wrote a message", "Load the page again to see it.")
                .doesNotContain("Noon, we hope.");
    }

    private Visitor open() {
        return visitor.open("/desk/cases/" + desk.reference(id));
    }
}
