package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.audit.Actor;
import org.redress.cases.SetAside;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalStatus;
import org.redress.removal.bulk.Bulk;
import org.redress.removal.bulk.Chosen;
import org.redress.support.TestPostgres;
import org.redress.support.Visitor;
import org.redress.support.Walk;

/** An action on many while colleagues are at the same cases, and when its button is pressed twice. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
@TestSecurity(user = "caseworker", roles = "caseworker")
class BulkAgainTest {
    private static final UUID MEMBER = UUID.nameUUIDFromBytes("caseworker".getBytes(StandardCharsets.UTF_8));

    @Inject
    DeskVisit desk;

    @Inject
    Bulk bulk;

    @Inject
    SetAside setAside;

    @TestHTTPResource
    String address;

    private Visitor visitor;
    private Actor colleague;

    @BeforeEach
    void comes() {
        visitor = new Visitor(address.replaceAll("/$", "")).open("/desk");
        colleague = Actor.staff(desk.colleague());
    }

    @Test
    void what_a_colleague_takes_while_the_preview_is_read_stays_theirs_and_what_they_had_is_said_before() {
        UUID free = desk.sent(10, "https://x.com/again/status/1");
        UUID taken = desk.sent(9, "https://x.com/again/status/2");
        UUID had = desk.sent(8, "https://x.com/again/status/3");
        desk.cases.assign(had, desk.colleague(), Walk.STAFF, desk.walk.now());
        preview("what=assign&to=" + MEMBER, free.toString(), taken.toString(), had.toString());
        assertThat(visitor.page()).containsOnlyOnce("colleague has it now.");

        desk.cases.assign(taken, desk.colleague(), Walk.STAFF, desk.walk.now());
        visitor.submit("/desk/bulk", Map.of());
        assertThat(visitor.page()).contains("2 cases were given to caseworker. For 1 it was not possible.");
        assertThat(desk.walk.file(taken).assignee()).contains(desk.colleague());

        visitor.submit("/return", Map.of());
        assertThat(visitor.page()).contains("It was taken back.", "Somebody else was given this case");
        assertThat(desk.walk.file(free).assignee()).isEmpty();
        assertThat(desk.walk.file(had).assignee()).contains(desk.colleague());
    }

    @Test
    void a_second_press_asks_for_nothing_more_so_that_stopping_it_stops_all() {
        UUID id = desk.accepted(10, "https://www.dropbox.com/s/again/4");
        RemovalRequest request = desk.walk.requests(id).get(0);
        String line = new Chosen(id, request.id()).text();
        preview("what=send", line);
        String key = visitor.page().replaceAll("(?s).*name=\"id\" value=\"([^\"]+)\".*", "$1");
        visitor.submit("/desk/bulk", Map.of());
        visitor.submit("/desk/views", "/desk/bulk", Map.of("what", "send", "line", line, "id", key));
        assertThat(visitor.page()).contains("1 request will leave at");
        visitor.submit("/return", Map.of());
        bulk.runDue(desk.walk.now().plusSeconds(31));
        assertThat(desk.walk.request(request.id()).status()).isEqualTo(RemovalStatus.PREPARED);
    }

    @Test
    void what_was_set_aside_is_taken_back_to_what_it_was_and_not_over_a_colleague() {
        UUID before = desk.sent(1, "https://x.com/again/status/5");
        UUID again = desk.sent(1, "https://x.com/again/status/6");
        Instant now = desk.walk.now();
        Instant soon = now.plus(Duration.ofHours(2));
        Instant late = now.plus(Duration.ofHours(48));
        setAside.until(before, soon, colleague, now);
        preview("what=set_aside&hours=24", before.toString(), again.toString());
        assertThat(visitor.page()).containsOnlyOnce("Set aside already, until");
        visitor.submit("/desk/bulk", Map.of());
        setAside.until(again, late, colleague, now);
        visitor.submit("/return", Map.of());
        assertThat(visitor.page()).contains("It is not set aside any more as you left it.");
        assertThat(setAside.of(before)).isEqualTo(Optional.of(soon));
        assertThat(setAside.of(again)).isEqualTo(Optional.of(late));
    }

    private void preview(String query, String... lines) {
        visitor.open("/desk/bulk?" + query
                + Arrays.stream(lines).map(line -> "&line=" + line).collect(Collectors.joining()));
        assertThat(visitor.status()).isEqualTo(200);
    }
}
