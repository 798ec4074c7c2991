package org.redress.cases.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.NotAcceptable;
import org.redress.NotPossibleNow;
import org.redress.alert.Sweep;
import org.redress.audit.Actor;
import org.redress.cases.Capacity;
import org.redress.cases.Cases;
import org.redress.cases.Closing;
import org.redress.cases.Conversation;
import org.redress.cases.Detail;
import org.redress.cases.ItemKind;
import org.redress.cases.Made;
import org.redress.cases.Report;
import org.redress.cases.ReportedItem;
import org.redress.cases.Reports;
import org.redress.removal.RemovalRequest;
import org.redress.removal.Removals;
import org.redress.support.Database;
import org.redress.support.TestPostgres;
import org.redress.support.Walk;

/** What a closed case loses when, and what keeps it. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class RetentionTest {
    private static final String CANARY = "Nachtigall";
    private static final UUID OWNER = new UUID(7, 33);

    @Inject
    Walk walk;

    @Inject
    Reports reports;

    @Inject
    Cases cases;

    @Inject
    Conversation conversation;

    @Inject
    Removals removals;

    @Inject
    Closing closing;

    @Inject
    Sweep sweep;

    @Inject
    LegalHolds holds;

    @Inject
    Retention retention;

    @Inject
    DataSource dataSource;

    @Test
    void rule15_contact_goes_thirty_days_after_closing_and_nothing_else_does() {
        UUID caseId = closed();
        Instant closed = walk.file(caseId).ending().closedAt().orElseThrow();
        retention.run(closed.plus(Duration.ofDays(30)).minusMillis(1));
        assertThat(cases.details(caseId)).containsKeys(Detail.CONTACT, Detail.CONTACT_TIMES);
        retention.run(closed.plus(Duration.ofDays(30)));
        assertThat(cases.details(caseId)).containsOnlyKeys(Detail.WORDS);
        assertThat(audited(caseId, "case.contact-forgotten")).isOne();
        retention.run(closed.plus(Duration.ofDays(31)));
        assertThat(audited(caseId, "case.contact-forgotten")).isOne();
    }

    @Test
    void rule15_addresses_and_words_go_after_twelve_months_and_no_platform_hears_of_it() {
        UUID caseId = closed();
        long letters = count("delivery", caseId);
        retention.run(walk.now().plus(Duration.ofDays(367)));
        assertThat(database()
                        .count("select count(*) from vault_key where wrapped is not null and owner = '%s'", caseId))
                .as("what is sealed cannot be opened")
                .isZero();
        assertThat(count("personal_detail", caseId)).isZero();
        assertThat(database()
                        .count("select count(*) from item where address_index is not null and case_id = '%s'", caseId))
                .isZero();
        assertThat(count("delivery", caseId)).isEqualTo(letters);
        assertThat(count("missed_deadline join deadline d on d.id = deadline_id", caseId))
                .isPositive();
        assertThat(audited(caseId, "case.erased")).isOne();
    }

    @Test
    void rule15_after_twenty_four_months_only_the_audit_is_left() {
        UUID caseId = closed();
        holds.place(caseId, wish(walk.now().plus(Duration.ofDays(1))), staff(), walk.now());
        retention.run(walk.now().plus(Duration.ofDays(735)));
        assertThat(tablesOfCases())
                .contains("removal_request", "message", "alert")
                .allSatisfy(table -> assertThat(count(table, caseId)).as(table).isZero());
        assertThat(database().count("select count(*) from case_file where id = '%s'", caseId))
                .isZero();
        assertThat(audited(caseId, "case.timeline-deleted")).isOne();
        assertThat(audited(caseId, "case.closed")).isOne();
    }

    @Test
    void a_hold_keeps_everything_until_it_ends_by_itself() {
        UUID caseId = closed();
        Instant end = walk.now().plus(Duration.ofDays(100));
        holds.place(caseId, wish(end), staff(), walk.now());
        assertThatThrownBy(() -> holds.place(caseId, wish(end), staff(), walk.now()))
                .isInstanceOf(NotPossibleNow.class);
        retention.run(end.minusSeconds(1));
        assertThat(cases.details(caseId)).containsKey(Detail.CONTACT);
        retention.run(end);
        assertThat(cases.details(caseId)).doesNotContainKey(Detail.CONTACT);
        assertThat(audited(caseId, "legal-hold.lapsed")).isOne();
    }

    @Test
    void a_running_clock_keeps_everything() {
        UUID caseId = closed();
        database().run("update deadline set state = 'PAUSED', stopped_at = null where case_id = '%s'", caseId);
        retention.run(walk.now().plus(Duration.ofDays(900)));
        assertThat(cases.details(caseId)).containsKey(Detail.CONTACT);
        database().run("update deadline set state = 'STOPPED', stopped_at = started_at where case_id = '%s'", caseId);
        retention.run(walk.now().plus(Duration.ofDays(900)));
        assertThat(database().count("select count(*) from case_file where id = '%s'", caseId))
                .isZero();
    }

    @Test
    void what_is_append_only_stays_so() {
        UUID caseId = closed();
        assertThatThrownBy(() -> database().run("delete from missed_deadline"))
                .hasStackTraceContaining("missed_deadline is append-only");
        assertThat(walk.file(caseId).id()).isEqualTo(caseId);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 12, 24, contact",
        "366, 12, 24, contact",
        "thirty, 12, 24, contact",
        "30, 0, 24, words",
        "60, 1, 24, words",
        "30, 12, 5, timeline",
        "30, 36, 24, timeline",
    })
    void terms_keep_to_their_ranges_and_to_their_order(String contact, String words, String timeline, String wrong) {
        assertThatThrownBy(() -> Terms.parse(contact, words, timeline))
                .isInstanceOf(NotAcceptable.class)
                .hasMessageContaining(wrong);
    }

    /** Everything happened on it: a miss, an alert, letters, messages; and it is over. */
    private UUID closed() {
        UUID caseId = reported();
        cases.accept(caseId, Walk.STAFF, walk.now());
        RemovalRequest request = walk.requests(caseId).get(0);
        removals.send(request.id(), Walk.STAFF, walk.now());
        conversation.personWrites(caseId, CANARY + "-message", walk.now());
        conversation.readByStaff(caseId, Walk.STAFF, walk.now());
        sweep.sweep(walk.now().plus(Duration.ofDays(30)));
        removals.refuse(
                request.id(), org.redress.policy.RefusalGround.values()[0], CANARY + "-answer", Walk.STAFF, walk.now());
        database()
                .run(
                        "update alert set moot_at = redress_now() where acknowledged_at is null and case_id = '%s'",
                        caseId);
        closing.close(caseId, Walk.STAFF, walk.now());
        return caseId;
    }

    private UUID reported() {
        Map<Detail, String> details = Map.of(
                Detail.CONTACT,
                CANARY + "@example.org",
                Detail.CONTACT_TIMES,
                CANARY + "-evenings",
                Detail.WORDS,
                CANARY + "-words");
        ReportedItem item = new ReportedItem(
                ItemKind.WEB_ADDRESS, "https://x.com/" + CANARY + "/status/1", Made.SYNTHETIC, null, true);
        Report report =
                new Report(Capacity.SUBJECT, Set.of("GB"), "en", false, List.of(item), Walk.COMPLETE, "test", details);
        return reports.report(report, UUID.randomUUID(), Reports.Credentials.random(), walk.now());
    }

    private LegalHold.Wish wish(Instant until) {
        return new LegalHold.Wish("A court asked for it", OWNER, until);
    }

    private Actor staff() {
        database()
                .run(
                        "insert into staff_member (id, name, roles, seen_at) values ('%s', 'supervisor', '{SUPERVISOR}',"
                                + " redress_now()) on conflict do nothing",
                        OWNER);
        return Actor.staff(OWNER);
    }

    private List<String> tablesOfCases() {
        return database()
                .list("select table_name::text from information_schema.columns join information_schema.tables"
                        + " using (table_schema, table_name) where table_schema = 'public' and column_name = 'case_id'"
                        + " and table_type = 'BASE TABLE' and table_name <> 'audit_entry'");
    }

    private long count(String table, UUID caseId) {
        return database().count("select count(*) from " + table + " where case_id = '%s'", caseId);
    }

    private long audited(UUID caseId, String action) {
        return database()
                .count("select count(*) from audit_entry where case_id = '%s' and action = '%s'", caseId, action);
    }

    private Database database() {
        return new Database(dataSource);
    }
}
