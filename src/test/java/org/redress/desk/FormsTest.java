package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.deadline.ClockState;
import org.redress.policy.ClockStart;
import org.redress.removal.Deadline;
import org.redress.removal.Deadlines;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalStatus;
import org.redress.support.Database;
import org.redress.support.TestPostgres;
import org.redress.support.Visitor;

/** A caseworker fills in a platform's own form, or reports inside its app, and writes down what came of it. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
@TestSecurity(user = "caseworker", roles = "caseworker")
class FormsTest {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    @Inject
    DeskVisit desk;

    @Inject
    Deadlines deadlines;

    @TestHTTPResource
    String address;

    private Visitor visitor;
    private final String marker = "forms" + UUID.randomUUID();

    @BeforeEach
    void comes() {
        visitor = new Visitor(address.replaceAll("/$", ""));
    }

    @Test
    void a_form_is_opened_in_a_new_tab_and_what_to_paste_is_text() {
        UUID id = desk.accepted(2, "https://x.com/" + marker + "/status/1");
        open(id, "x");
        assertThat(visitor.page())
                .contains(
                        "href=\"https://help.x.com/forms/safety-and-sensitive-content/take-it-down\""
                                + " rel=\"noreferrer noopener external\" referrerpolicy=\"no-referrer\" target=\"_blank\"",
                        "https://x.com/" + marker + "/status/1</pre>",
                        "US TAKE IT DOWN Act",
                        "redress@example.org",
                        "Authorised representative",
                        "The report is made in good faith.")
                .doesNotContain("href=\"https://x.com/" + marker, "<iframe");
        assertThat(open(desk.accepted(1, "https://x.com/" + marker + "/status/2"))
                        .page())
                .contains("/forms/x\">Fill in its form");
    }

    @Test
    void rule7_the_number_proves_the_receipt_and_the_clock_runs_from_when_the_form_was_sent() {
        UUID id = desk.accepted(5, "https://x.com/" + marker + "/status/1", "https://x.com/" + marker + "/status/2");
        Instant sent = minute(desk.ago(3));
        open(id, "x").submit("/filling", both(id, "number", "TID-48107", sent));
        assertThat(visitor.page()).contains("Recorded, with its number", "number TID-48107");
        for (RemovalRequest request : requests(id)) {
            assertThat(request.status()).isEqualTo(RemovalStatus.RECEIVED);
            assertThat(request.sentAt()).contains(sent);
            assertThat(clocks(request)).isNotEmpty().allSatisfy(clock -> {
                assertThat(clock.startedAt()).contains(sent);
                assertThat(clock.state()).isEqualTo(ClockState.RUNNING);
            });
        }
        assertThat(receipts(id)).containsOnly("FORM_CONFIRMATION TID-48107").hasSize(2);
    }

    @Test
    void without_a_number_it_is_sent_and_only_our_own_clock_runs_until_one_comes() {
        UUID id = desk.accepted(5, "https://x.com/" + marker + "/status/1");
        Instant sent = minute(desk.ago(2));
        open(id, "x").submit("/filling", both(id, "sent", "", sent));
        assertThat(visitor.page()).contains("Nothing proves that they have it");
        RemovalRequest request = requests(id).get(0);
        assertThat(request.status()).isEqualTo(RemovalStatus.SENT);
        assertThat(clocks(request))
                .allSatisfy(clock -> assertThat(clock.startedAt().isPresent())
                        .isEqualTo(clock.ruleVersion().clockStart() == ClockStart.OUR_SENDING));
        visitor.submit("/filling", both(id, "number", "EARLIER-1", minute(desk.ago(3))));
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page()).contains("on record as sent later than that", "value=\"EARLIER-1\"");
        visitor.submit("/filling", both(id, "number", "LATER-1", minute(desk.ago(1))));
        assertThat(requests(id).get(0).status()).isEqualTo(RemovalStatus.RECEIVED);
        assertThat(requests(id).get(0).sentAt()).contains(sent);
        assertThat(receipts(id)).containsOnly("FORM_CONFIRMATION LATER-1");
    }

    @Test
    void a_time_that_cannot_be_is_asked_again_with_all_that_was_typed() {
        UUID id = desk.accepted(2, "https://x.com/" + marker + "/status/1");
        open(id, "x")
                .submit(
                        "/filling",
                        both(id, "number", "TYPED-9", desk.walk.now().plus(Duration.ofHours(1))));
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page()).contains("still to come", "value=\"TYPED-9\"", "value=\"number\" checked");
        visitor.submit("/filling", both(id, "number", "TYPED-9", desk.ago(30)));
        assertThat(visitor.page()).contains("was not prepared yet", "value=\"TYPED-9\"");
        visitor.submit("/filling", List.of(Map.entry("outcome", "number"), Map.entry("sent", "yesterday")));
        assertThat(visitor.page()).contains("Tick what you put into the form", "Enter the number that it gave");
        assertThat(requests(id).get(0).status()).isEqualTo(RemovalStatus.PREPARED);
    }

    @Test
    void a_second_press_writes_nothing_twice() {
        UUID id = desk.accepted(2, "https://x.com/" + marker + "/status/1");
        Visitor other = new Visitor(address.replaceAll("/$", ""));
        String page = "/desk/cases/" + desk.reference(id) + "/forms/x";
        other.open(page);
        List<Map.Entry<String, String>> same = both(id, "number", "ONCE", minute(desk.ago(1)));
        open(id, "x").submit("/filling", same);
        other.submit("/filling", same);
        assertThat(other.status()).isEqualTo(200);
        assertThat(receipts(id)).hasSize(1);
        assertThat(requests(id).get(0).steps()).hasSize(2);
    }

    @Test
    void a_form_that_did_not_work_counts_against_it_and_a_letter_is_the_next_way() {
        UUID platform = UUID.randomUUID();
        String host = "forms-" + platform + ".example";
        Database database = new Database(desk.dataSource);
        database.run(
                "insert into platform (id, slug, name, kind, channel, report_url, report_mail, confidence, checked_on)"
                        + " values ('%s', '%s', 'Formy', 'IMAGE_HOST', 'FORM', 'https://%s/form', 'reports@formy.example',"
                        + " 'ONE_SOURCE', current_date)",
                platform, "formy-" + platform, host);
        database.run("insert into platform_host (host, platform_id) values ('%s', '%s')", host, platform);
        UUID id = desk.accepted(2, "https://" + host + "/" + marker);
        open(id, "formy-" + platform).submit("/filling", both(id, "failed", "", desk.ago(1)));
        assertThat(visitor.page())
                .contains("the form did not work. Nothing was sent", "did not 1 times", "reports@formy.example");
        assertThat(requests(id).get(0).status()).isEqualTo(RemovalStatus.PREPARED);
        visitor.submit("/letter", Map.of());
        assertThat(visitor.page()).contains("A letter is on its way");
        assertThat(requests(id).get(0).status()).isEqualTo(RemovalStatus.SENT);
        visitor.submit("/letter", Map.of());
        assertThat(database.count(
                        "select count(*) from delivery where kind = 'LETTER_TO_PLATFORM' and case_id = '%s'", id))
                .isEqualTo(1);
        assertThat(open(id).page()).contains("Found that the form of the platform does not work");
    }

    @Test
    void inside_an_app_the_same_is_written_down() {
        UUID id = desk.accepted(2, "https://www.threads.net/" + marker);
        open(id, "threads");
        assertThat(visitor.page()).contains("report it inside the app", "The directory knows no form");
        visitor.submit("/filling", both(id, "sent", "", minute(desk.ago(1))));
        assertThat(requests(id).get(0).status()).isEqualTo(RemovalStatus.SENT);
    }

    @Test
    void without_consent_or_judgement_there_is_nothing_to_paste() {
        UUID id = desk.reported(org.redress.cases.Capacity.SUBJECT, 2, "https://x.com/" + marker + "/status/1");
        assertThat(open(id, "x").page())
                .contains("Nothing may go there yet", "Judge the report first")
                .doesNotContain(marker + "/status/1</pre>", "/filling");
    }

    @Test
    void a_number_that_was_another_case_s_is_struck_out_and_our_own_clock_runs_on() {
        UUID id = desk.accepted(5, "https://x.com/" + marker + "/status/1");
        open(id, "x").submit("/filling", both(id, "number", "WRONG", minute(desk.ago(3))));
        open(id).submit("/strike-out", Map.of("why", "It was another case's"));
        RemovalRequest request = requests(id).get(0);
        assertThat(request.status()).isEqualTo(RemovalStatus.SENT);
        assertThat(receipts(id)).isEmpty();
        assertThat(clocks(request))
                .allSatisfy(clock -> assertThat(clock.state() == ClockState.RUNNING)
                        .isEqualTo(clock.ruleVersion().clockStart() == ClockStart.OUR_SENDING));
    }

    private Visitor open(UUID caseId) {
        return visitor.open("/desk/cases/" + desk.reference(caseId));
    }

    private Visitor open(UUID caseId, String slug) {
        return visitor.open("/desk/cases/" + desk.reference(caseId) + "/forms/" + slug);
    }

    private List<RemovalRequest> requests(UUID caseId) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<RemovalRequest> all = desk.requests.ofCase(caseId);
            all.forEach(RemovalRequest::steps);
            return all;
        });
    }

    private List<Deadline> clocks(RemovalRequest request) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<Deadline> all = deadlines.of(request.id());
            all.forEach(clock -> clock.ruleVersion().clockStart());
            return all.stream()
                    .filter(clock -> clock.ruleVersion().clockStart() != ClockStart.REGULATOR_NOTICE)
                    .toList();
        });
    }

    /** All requests of the case are ticked. */
    private List<Map.Entry<String, String>> both(UUID caseId, String outcome, String number, Instant sent) {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        requests(caseId)
                .forEach(request -> fields.add(Map.entry("request", request.id().toString())));
        fields.add(Map.entry("outcome", outcome));
        fields.add(Map.entry("confirmation", number));
        fields.add(Map.entry("sent", MINUTE.format(sent.atOffset(ZoneOffset.UTC))));
        return fields;
    }

    private List<String> receipts(UUID caseId) {
        return new Database(desk.dataSource)
                .list(
                        "select t.how || ' ' || t.proof from receipt t join removal_request r on r.id = t.request_id"
                                + " where r.case_id = '%s' and t.struck_out_at is null",
                        caseId);
    }

    private static Instant minute(Instant at) {
        return at.truncatedTo(ChronoUnit.MINUTES);
    }
}
