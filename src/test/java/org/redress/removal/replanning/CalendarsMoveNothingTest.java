package org.redress.removal.replanning;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.deadline.ClockReading;
import org.redress.policy.calendar.CalendarChanges;
import org.redress.policy.calendar.Calendars;
import org.redress.policy.change.TypedForm;
import org.redress.removal.Deadline;
import org.redress.removal.Deadlines;
import org.redress.removal.RemovalRequest;
import org.redress.support.Database;
import org.redress.support.RunningClocks;
import org.redress.support.TestPostgres;
import org.redress.support.Walk;

/** A holiday is announced while clocks count working days. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class CalendarsMoveNothingTest {
    private static final UUID ADMIN = new UUID(22, 1);
    /** A Monday far in the future, so that no sweep of another test meets its clocks. */
    private static final Instant START = Instant.parse("2100-03-01T09:00:00Z");

    private final String name = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private final String rule = "TEST_" + name;
    private final String calendar = "C" + name;

    @Inject
    CalendarChanges changes;

    @Inject
    Calendars calendars;

    @Inject
    Replanner replanner;

    @Inject
    Replannings replannings;

    @Inject
    Deadlines deadlines;

    @Inject
    Walk walk;

    @Inject
    DataSource dataSource;

    private Database database;
    private UUID version;
    private UUID deadline;

    @BeforeEach
    void a_clock_of_three_working_days() {
        database = new Database(dataSource);
        database.run(
                "insert into staff_member (id, name, roles, seen_at) values ('%s', 'admin', '{ADMIN}', redress_now())"
                        + " on conflict do nothing",
                ADMIN);
        changes.begin(typed("", "id", calendar, "name", "A calendar for tests"), ADMIN, walk.now());
        version = UUID.randomUUID();
        database.run("insert into rule (id, kind, name) values ('%s', 'LAW', 'A rule for tests')", rule);
        database.run("""
                insert into rule_version (id, rule_id, version, jurisdiction, basis, in_force, respondents, needs_link,
                    clock_start, term, required_elements, refusal_grounds, escalation, ladder, confidence, reviewed_on,
                    calendar_id)
                values ('%s', '%s', 1, 'AQ', 'none', true, '{}', true, 'OUR_SENDING', 'P3WD', '{}', '{}', '', '%s',
                    'OURS', '2026-11-23', '%s')
                """, version, rule, RunningClocks.LADDER, calendar);
        deadline = clock();
    }

    @AfterEach
    void away() {
        new ManyClocks(dataSource, 0, START).away(rule);
    }

    @Test
    void rule8_a_changed_calendar_moves_nothing_until_a_replanning_does() {
        Instant before = Instant.parse("2100-03-05T00:00:00Z");
        assertThat(reading().dueAt()).isEqualTo(before);
        changes.change(calendar, 1, typed("2100-03-03 A new holiday\n2100-03-06 On a Saturday"), ADMIN, walk.now());
        assertThat(reading().dueAt()).isEqualTo(before);
        assertThat(kept()).isEqualTo(before);

        Foreseen foreseen = replanner.foresee(rule, version, walk.now());
        assertThat(foreseen.tally().later()).isEqualTo(1);
        UUID id =
                replanner.ask(rule, new Replanner.Wish(version, foreseen.token(), "A new holiday", ADMIN), walk.now());
        replanner.runDue(walk.now());
        Instant after = Instant.parse("2100-03-06T00:00:00Z");
        assertThat(kept()).isEqualTo(after);
        assertThat(reading().dueAt()).isEqualTo(after);
        assertThat(database.list(
                        "select old_due_at < new_due_at and old_calendar_version_id <> new_calendar_version_id"
                                + " from replanned_deadline where replanning_id = '%s'",
                        id))
                .containsExactly("t");
        assertThat(replanner.foresee(rule, version, walk.now()).tally().moved()).isZero();
    }

    @Test
    void a_clock_that_begins_counts_by_the_newest_version_of_its_rules_calendar() {
        RemovalRequest request = walk.sent("https://www.pornhub.com/view_video.php?viewkey=ph1");
        List<Deadline> bound = QuarkusTransaction.requiringNew().call(() -> deadlines.of(request.id()));
        assertThat(bound)
                .filteredOn(each -> each.ruleVersion().calendarId().isPresent())
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.binding().calendarId())
                        .contains(calendars.newest("WEEKDAYS_UTC").id()));
        assertThat(bound)
                .filteredOn(each -> each.ruleVersion().calendarId().isEmpty())
                .allSatisfy(each -> assertThat(each.binding().calendarId()).isEmpty());
    }

    private ClockReading reading() {
        return QuarkusTransaction.requiringNew()
                .call(() -> deadlines.findById(deadline).reading());
    }

    private Instant kept() {
        return database.instant("select due_at from deadline where id = '%s'", deadline);
    }

    private UUID clock() {
        UUID id = UUID.randomUUID();
        database.run(
                """
                insert into deadline (id, obligation, obligation_id, case_id, rule_version_id, calendar_version_id, state,
                    started_at, due_at)
                values ('%s', 'MESSAGE', gen_random_uuid(), '%s', '%s', '%s', 'RUNNING', '%s', '2100-03-05T00:00:00Z')
                """,
                id,
                new RunningClocks(database).caseFile(),
                version,
                calendars.newest(calendar).id(),
                START);
        database.run("""
                insert into clock_fact (id, deadline_id, position, kind, at, why, actor_kind, actor_id, recorded_at)
                values (gen_random_uuid(), '%s', 1, 'START', '%s', 'test', 'SYSTEM', 'test', '%s')
                """, id, START, START);
        return id;
    }

    private static TypedForm typed(String holidays, String... more) {
        Map<String, List<String>> fields = new java.util.HashMap<>(Map.of(
                "zone", List.of("UTC"),
                "weekend", List.of("SATURDAY", "SUNDAY"),
                "holidays", List.of(holidays),
                "reason", List.of("A test")));
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], List.of(more[i + 1]));
        }
        return new TypedForm(fields);
    }
}
