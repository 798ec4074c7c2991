package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.cases.CaseFile;
import org.redress.removal.RemovalStatus;
import org.redress.removal.bulk.Bulk;
import org.redress.removal.bulk.BulkKind;
import org.redress.removal.bulk.Chosen;
import org.redress.removal.bulk.Order;
import org.redress.removal.bulk.Wish;
import org.redress.support.TestPostgres;
import org.redress.support.Visitor;
import org.redress.support.Walk;

/** One action on many lines: looked at first, done line by line, taken back. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
@TestSecurity(user = "caseworker", roles = "caseworker")
class BulkTest {
    private static final UUID MEMBER = UUID.nameUUIDFromBytes("caseworker".getBytes(StandardCharsets.UTF_8));

    @Inject
    DeskVisit desk;

    @Inject
    Bulk bulk;

    @TestHTTPResource
    String address;

    private Visitor visitor;

    @BeforeEach
    void comes() {
        desk.calm();
        visitor = new Visitor(address.replaceAll("/$", "")).open("/desk");
    }

    @Test
    void the_preview_says_what_would_happen_and_nothing_does() {
        UUID one = desk.sent(10, "https://x.com/bulk/status/1");
        UUID two = desk.sent(9, "https://x.com/bulk/status/2");
        preview("what=assign&to=" + MEMBER, line(one), line(two), line(one));
        assertThat(visitor.page()).contains("Give 2 cases to caseworker", desk.reference(one), desk.reference(two));
        assertThat(assignee(one)).isEmpty();
    }

    @Test
    void cases_are_given_and_taken_back_but_not_over_somebody_elses_decision() {
        UUID one = desk.sent(10, "https://x.com/bulk/status/3");
        UUID two = desk.sent(9, "https://x.com/bulk/status/4");
        preview("what=assign&to=" + MEMBER + "&back=/desk?tab=unassigned", line(one), line(two));
        visitor.submit("/desk/bulk", Map.of());
        assertThat(visitor.where().getQuery()).startsWith("tab=unassigned&did=");
        assertThat(visitor.page()).contains("2 cases were given to caseworker.", "Take it back");
        assertThat(assignee(two)).contains(MEMBER);

        desk.cases.reassign(two, Optional.of(MEMBER), null, Walk.STAFF, desk.walk.now());
        visitor.submit("/return", Map.of());
        assertThat(visitor.page())
                .contains("It was taken back.", "Taken back", "Somebody else was given this case in the meantime.");
        assertThat(assignee(one)).isEmpty();
        assertThat(visitor.page()).doesNotContain("Take it back</button>");
    }

    @Test
    void requests_leave_after_half_a_minute_and_never_when_they_are_stopped() {
        UUID one = desk.accepted(10, "https://www.dropbox.com/s/bulk/6", "https://t.me/bulk/6");
        UUID other = desk.accepted(9, "https://www.dropbox.com/s/bulk/7");
        preview("what=send", lines(one));
        assertThat(visitor.page()).contains("Send 2 requests", "30 seconds");
        visitor.submit("/desk/bulk", Map.of());
        assertThat(visitor.page()).contains("2 requests will leave at", "Stop them");
        preview("what=send", lines(other));
        visitor.submit("/desk/bulk", Map.of());
        visitor.submit("/return", Map.of());
        assertThat(visitor.page()).contains("It was stopped: nothing was done.");

        Instant now = desk.walk.now();
        bulk.runDue(now);
        assertThat(states(one)).containsOnly(RemovalStatus.PREPARED);
        bulk.runDue(now.plusSeconds(31));
        bulk.runDue(now.plusSeconds(32));
        assertThat(states(one)).containsOnly(RemovalStatus.SENT);
        assertThat(states(other)).containsOnly(RemovalStatus.PREPARED);
    }

    @Test
    void what_leaves_last_in_a_long_action_carries_its_own_time_and_so_no_platforms_cursor_passes_it_by() {
        UUID id = desk.accepted(10, "https://www.dropbox.com/s/bulk/9");
        UUID request = desk.walk.requests(id).get(0).id();
        Instant began = desk.walk.now().minusSeconds(60);
        UUID action = ask(MEMBER, BulkKind.SEND, new Chosen(id, request), began);
        bulk.run(action, began);
        assertThat(desk.walk.request(request).updatedAt()).isAfter(began.plusSeconds(30));
    }

    @Test
    void once_requests_have_left_they_cannot_be_taken_back() {
        UUID id = desk.accepted(10, "https://www.dropbox.com/s/bulk/8");
        preview("what=send", lines(id));
        visitor.submit("/desk/bulk", Map.of());
        bulk.runDue(desk.walk.now().plusSeconds(31));
        visitor.submit("/return", Map.of());
        assertThat(visitor.status()).isEqualTo(409);
        assertThat(visitor.page()).contains("The requests have left.", "1 request was sent.");
        assertThat(states(id)).containsOnly(RemovalStatus.SENT);
    }

    @Test
    void what_cannot_be_sent_is_left_out_and_says_why() {
        UUID ready = desk.accepted(10, "https://www.dropbox.com/s/bulk/9");
        UUID unjudged = desk.reported(org.redress.cases.Capacity.SUBJECT, 9, "https://www.dropbox.com/s/bulk/10");
        UUID sent = desk.sent(8, "https://www.dropbox.com/s/bulk/11");
        UUID byForm = desk.accepted(7, "https://x.com/bulk/status/12");
        preview(
                "what=send",
                Stream.of(ready, unjudged, sent, byForm).flatMap(this::eachLine).toArray(String[]::new));
        assertThat(visitor.page())
                .contains(
                        "Send 1 request",
                        "Left out",
                        "Judge the report first",
                        "It was sent already.",
                        "fill in a form");
    }

    @Test
    void a_case_set_aside_is_hidden_until_its_time_but_no_clock_that_runs_out_before() {
        UUID calm = desk.sent(1, "https://x.com/bulk/status/12");
        UUID urgent = desk.sent(46, "https://x.com/bulk/status/13");
        preview("what=set_aside&hours=24&back=/desk?tab=due", line(calm), line(urgent));
        assertThat(visitor.page()).contains("No clock waits");
        visitor.submit("/desk/bulk", Map.of());
        assertThat(visitor.page()).contains("2 cases were set aside until");
        assertThat(list("/desk")).contains(desk.reference(urgent)).doesNotContain(desk.reference(calm));
        assertThat(list("/desk?tab=aside")).contains(desk.reference(calm), desk.reference(urgent));
        preview("what=bring_back", line(calm));
        visitor.submit("/desk/bulk", Map.of());
        assertThat(list("/desk")).contains(desk.reference(calm));
    }

    @Test
    void what_is_chosen_or_wished_badly_is_said_and_nothing_is_done() {
        UUID id = desk.sent(10, "https://x.com/bulk/status/14");
        refused("what=assign&to=" + MEMBER, "Nothing was chosen.");
        refused("what=assign&to=" + MEMBER + "&line=nonsense", "Nothing was chosen.");
        refused("what=assign&to=nobody&line=" + line(id), "Choose to whom.");
        refused("what=set_aside&hours=9999&line=" + line(id), "Choose for how long.");
        refused("what=explode&line=" + line(id), "Choose what is to be done.");
        preview("what=assign&to=" + MEMBER + "&back=https://elsewhere.example/", line(id));
        assertThat(visitor.page()).doesNotContain("elsewhere.example");
    }

    @Test
    void nobody_sees_or_takes_back_what_a_colleague_did() {
        UUID id = desk.sent(10, "https://x.com/bulk/status/15");
        UUID colleague = desk.colleague();
        UUID theirs = ask(colleague, BulkKind.ASSIGN, new Chosen(id, null), desk.walk.now());
        assertThat(visitor.open("/desk/bulk/" + theirs).status()).isEqualTo(404);
        assertThat(visitor.open("/desk?did=" + theirs).page()).doesNotContain("See each");
    }

    @Test
    void an_action_is_forgotten_after_a_day() {
        UUID id = desk.sent(10, "https://x.com/bulk/status/16");
        Instant now = desk.walk.now();
        UUID action = ask(MEMBER, BulkKind.ASSIGN, new Chosen(id, null), now);
        bulk.forget(now.plus(Duration.ofHours(23)));
        assertThat(visitor.open("/desk/bulk/" + action).status()).isEqualTo(200);
        bulk.forget(now.plus(Duration.ofHours(25)));
        assertThat(visitor.open("/desk/bulk/" + action).status()).isEqualTo(404);
    }

    private UUID ask(UUID by, BulkKind kind, Chosen line, Instant now) {
        Wish wish = new Wish(kind, kind == BulkKind.ASSIGN ? MEMBER : null, null);
        Order order = new Order(UUID.randomUUID(), by, wish, List.of(line), Map.of());
        bulk.ask(order, now);
        return order.id();
    }

    private void refused(String query, String words) {
        visitor.open("/desk/bulk?" + query);
        assertThat(visitor.status()).as(query).isEqualTo(422);
        assertThat(visitor.page()).contains(words);
    }

    private void preview(String query, String... lines) {
        visitor.open("/desk/bulk?" + query
                + Arrays.stream(lines).map(line -> "&line=" + line).collect(Collectors.joining()));
        assertThat(visitor.status()).isEqualTo(200);
    }

    private String list(String path) {
        String page = visitor.open(path).page();
        return page.substring(page.indexOf("data-list"));
    }

    private static String line(UUID caseId) {
        return new Chosen(caseId, null).text();
    }

    private String[] lines(UUID caseId) {
        return eachLine(caseId).toArray(String[]::new);
    }

    private Stream<String> eachLine(UUID caseId) {
        return QuarkusTransaction.requiringNew().call(() -> desk.requests.ofCase(caseId)).stream()
                .map(request -> new Chosen(caseId, request.id()).text());
    }

    private List<RemovalStatus> states(UUID caseId) {
        return QuarkusTransaction.requiringNew()
                .call(() -> desk.requests.ofCase(caseId).stream()
                        .map(request -> request.status())
                        .toList());
    }

    private Optional<UUID> assignee(UUID caseId) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Optional.of(desk.caseFiles.get(caseId)).flatMap(CaseFile::assignee));
    }
}
