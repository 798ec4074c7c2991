package org.redress.removal.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.redress.NotAcceptable;
import org.redress.NotPossibleNow;
import org.redress.alert.Sweep;
import org.redress.audit.Actor;
import org.redress.cases.Cases;
import org.redress.cases.Decisions;
import org.redress.cases.Report;
import org.redress.cases.Reports;
import org.redress.removal.Evidence;
import org.redress.removal.LostReceipts;
import org.redress.removal.ReceiptHow;
import org.redress.removal.RegulatorNotices;
import org.redress.removal.RemovalRequest;
import org.redress.removal.Removals;
import org.redress.support.Database;
import org.redress.support.TestPostgres;
import org.redress.support.Walk;

/** A complaint to a platform, and a regulator's notice: what each does to which clock. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class ComplainingTest {
    private static final Complaining.Way FORM = new Complaining.Way(ComplaintChannel.FORM, "EC-77");

    @Inject
    Complaining complaining;

    @Inject
    Complaints complaints;

    @Inject
    RegulatorNotices notices;

    @Inject
    Removals removals;

    @Inject
    LostReceipts lost;

    @Inject
    Decisions decisions;

    @Inject
    Reports reports;

    @Inject
    Cases cases;

    @Inject
    Sweep sweep;

    @Inject
    Walk walk;

    @Inject
    DataSource dataSource;

    @Test
    void after_the_48_hour_limit_a_complaint_runs_its_own_clock_and_moves_none_of_the_request() {
        RemovalRequest missed = missed();
        List<String> before = clocks("REMOVAL_REQUEST", missed.id());
        UUID id = complaining.made(missed.id(), ComplaintKind.UK_EXPEDITED, FORM, Walk.STAFF, walk.now());
        assertThat(clocks("COMPLAINT", id)).containsExactly("ORG_EXPEDITED_COMPLAINT RUNNING");
        assertThat(clocks("REMOVAL_REQUEST", missed.id())).isEqualTo(before);
        complaining.answered(id, Outcome.REJECTED, "not ours", Walk.STAFF, walk.now());
        assertThat(clocks("COMPLAINT", id)).containsExactly("ORG_EXPEDITED_COMPLAINT STOPPED");
        assertThat(clocks("REMOVAL_REQUEST", missed.id())).isEqualTo(before);
        Complaining.Words words = read(() -> complaining.words(complaints.get(id)));
        assertThat(words).isEqualTo(new Complaining.Words("EC-77", "not ours"));
        assertThat(new Database(dataSource)
                        .count(
                                "select count(*) from complaint where id = '%s' and words::text like '%%not ours%%'",
                                id))
                .isZero();
    }

    @Test
    void it_is_made_once_and_not_before_the_limit_has_passed() {
        RemovalRequest early = walk.received("https://x.com/complaint/status/1");
        assertThatThrownBy(() -> complaining.made(early.id(), ComplaintKind.UK_EXPEDITED, FORM, Walk.STAFF, walk.now()))
                .isInstanceOf(NotPossibleNow.class)
                .hasMessageContaining("has not missed");
        RemovalRequest missed = missed();
        UUID id = complaining.made(missed.id(), ComplaintKind.UK_EXPEDITED, FORM, Walk.STAFF, walk.now());
        assertThatThrownBy(
                        () -> complaining.made(missed.id(), ComplaintKind.UK_EXPEDITED, FORM, Walk.STAFF, walk.now()))
                .extracting(refusal -> ((NotPossibleNow) refusal).code())
                .isEqualTo("already-there");
        complaining.answered(id, Outcome.ANSWERED, "", Walk.STAFF, walk.now());
        assertThatThrownBy(() -> complaining.answered(id, Outcome.REJECTED, "", Walk.STAFF, walk.now()))
                .isInstanceOf(NotPossibleNow.class);
    }

    @Test
    void whoever_stops_everything_waits_for_no_complaint_any_more() {
        RemovalRequest missed = missed();
        UUID id = complaining.made(missed.id(), ComplaintKind.UK_EXPEDITED, FORM, Walk.STAFF, walk.now());
        decisions.stop(missed.caseId(), Actor.person(missed.caseId()), walk.now());
        assertThat(clocks("COMPLAINT", id)).containsExactly("ORG_EXPEDITED_COMPLAINT STOPPED");
        assertThat(read(() -> complaints.get(id).outcome())).contains(Outcome.NOT_PURSUED);
    }

    @Test
    void a_regulators_notice_starts_the_rule_that_waits_for_one_at_the_time_it_was_given() {
        RemovalRequest request = ofAustralia();
        assertThat(clocks("REMOVAL_REQUEST", request.id())).contains("AU_OSA_77 NOT_STARTED");
        assertThat(read(() -> notices.isAwaited(request))).isTrue();
        Instant given = request.preparedAt();
        var notice = new RegulatorNotices.Notice(given, "AU-2026-9");
        notices.given(request.id(), notice, Walk.STAFF, walk.now());
        assertThat(new Database(dataSource)
                        .list(
                                "select due_at = '%s'::timestamptz + interval '24 hours' from deadline d join rule_version v"
                                        + " on v.id = d.rule_version_id where rule_id = 'AU_OSA_77' and obligation_id = '%s'",
                                given, request.id()))
                .containsExactly("t");
        assertThatThrownBy(() -> notices.given(request.id(), notice, Walk.STAFF, walk.now()))
                .extracting(refusal -> ((NotPossibleNow) refusal).code())
                .isEqualTo("already-there");
        assertThat(read(() -> notices.isAwaited(walk.request(request.id())))).isFalse();
    }

    @Test
    void a_regulators_notice_is_no_receipt_when_the_letter_that_was_one_comes_back() {
        RemovalRequest request = ofAustralia();
        List<String> sent = clocks("REMOVAL_REQUEST", request.id());
        var accepted = new Evidence(ReceiptHow.MAIL_ACCEPTED, "delivery 1", walk.now());
        removals.received(request.id(), accepted, Walk.STAFF, walk.now());
        assertThat(clocks("REMOVAL_REQUEST", request.id())).isNotEqualTo(sent);
        notices.given(
                request.id(), new RegulatorNotices.Notice(request.preparedAt(), "AU-2026-10"), Walk.STAFF, walk.now());

        lost.strikeOut(request.id(), "delivery 1", Optional.empty(), Actor.staff(UUID.randomUUID()), walk.now());
        assertThat(clocks("REMOVAL_REQUEST", request.id()))
                .as("as it was sent, and the notice's own clock runs")
                .isEqualTo(sent.stream()
                        .map(clock -> clock.replace("AU_OSA_77 NOT_STARTED", "AU_OSA_77 RUNNING"))
                        .toList());
    }

    @Test
    void a_notice_has_a_reference_and_a_time_that_has_come_and_some_rule_waits_for_it() {
        RemovalRequest request = ofAustralia();
        for (var wrong : List.of(
                new RegulatorNotices.Notice(walk.now(), " "),
                new RegulatorNotices.Notice(walk.now().plusSeconds(60), "AU-1"),
                new RegulatorNotices.Notice(request.preparedAt().minusSeconds(1), "AU-1"))) {
            assertThatThrownBy(() -> notices.given(request.id(), wrong, Walk.STAFF, walk.now()))
                    .isInstanceOf(NotAcceptable.class);
        }
        UUID british = walk.received("https://x.com/notice/status/" + UUID.randomUUID())
                .id();
        assertThatThrownBy(() ->
                        notices.given(british, new RegulatorNotices.Notice(walk.now(), "AU-1"), Walk.STAFF, walk.now()))
                .isInstanceOf(NotPossibleNow.class);
    }

    private RemovalRequest ofAustralia() {
        Report british = walk.report(Walk.COMPLETE, "https://x.com/" + UUID.randomUUID());
        Report report = new Report(
                british.capacity(), Set.of("AU"), "en", false, british.items(), Walk.COMPLETE, "test", Map.of());
        UUID caseId = reports.report(report, UUID.randomUUID(), Reports.Credentials.random(), walk.now());
        cases.accept(caseId, Walk.STAFF, walk.now());
        UUID request = walk.requests(caseId).get(0).id();
        removals.send(request, Walk.STAFF, walk.now());
        return walk.request(request);
    }

    private RemovalRequest missed() {
        Instant then = walk.now().minus(Duration.ofHours(49));
        RemovalRequest request = walk.received("https://x.com/" + UUID.randomUUID(), then);
        sweep.sweep(walk.now());
        return walk.request(request.id());
    }

    private List<String> clocks(String obligation, UUID id) {
        return new Database(dataSource)
                .list(
                        "select v.rule_id || ' ' || d.state from deadline d join rule_version v on v.id = d.rule_version_id"
                                + " where d.obligation = '%s' and d.obligation_id = '%s' order by 1",
                        obligation, id);
    }

    private static <T> T read(Supplier<T> what) {
        return QuarkusTransaction.requiringNew().call(what::get);
    }
}
