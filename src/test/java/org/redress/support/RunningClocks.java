package org.redress.support;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * Running clocks by the thousand, as rows: walking the real transitions for each would make a test of the sweep a test
 * of everything else. One case serves all of them.
 */
public final class RunningClocks {
    public static final String LADDER =
            "WARNING=-PT6H MISSED=PT0S SUPERVISORS=PT15M SECOND_CHANNEL=PT1H REGULATOR=PT24H";

    private final Database database;

    public RunningClocks(Database database) {
        this.database = database;
    }

    /** {@return a new version of a rule of its own, with this ladder; not in force, so that it binds no other test's case} */
    public UUID rule(String ladder) {
        UUID id = UUID.randomUUID();
        database.run("insert into rule (id, kind, name) values ('TEST_" + id + "', 'TARGET', 'A rule for tests')");
        database.run("""
                insert into rule_version (id, rule_id, version, jurisdiction, basis, in_force, respondents, needs_link,
                    clock_start, term, required_elements, refusal_grounds, escalation, ladder, confidence, reviewed_on)
                values ('%s', 'TEST_%s', 1, 'ZZ', 'none', false, '{}', false, 'OUR_SENDING', 'PT48H', '{}', '{}', '[]',
                    '%s', 'OURS', '2026-11-23')
                """.formatted(id, id, ladder));
        return id;
    }

    /** {@return a new case, reported long ago} */
    public UUID caseFile() {
        UUID id = UUID.randomUUID();
        database.run("""
                insert into case_file (id, reference, code_hash, code_salt, submission, reported_at, status, on_hold,
                    capacity, countries, language)
                values ('%s', '%s', '', '', '%s', '2026-01-01Z', 'ACCEPTED', false, 'SUBJECT', '{}', 'en')
                """.formatted(id, reference(id), id));
        return id;
    }

    /** {@return a deadline of the organisation's own whose clock runs and whose next rung comes at {@code wakeAt}} */
    public UUID deadline(UUID caseId, UUID rule, Instant dueAt, String nextRung, Instant wakeAt) {
        UUID id = UUID.randomUUID();
        database.run("""
                insert into deadline (id, obligation, obligation_id, case_id, rule_version_id, state, started_at, due_at,
                    next_rung, wake_at)
                values ('%s', 'FIRST_REVIEW', gen_random_uuid(), '%s', '%s', 'RUNNING', '2026-01-01Z', '%s', '%s', '%s')
                """.formatted(id, caseId, rule, dueAt, nextRung, wakeAt));
        return id;
    }

    /** Many deadlines that are missed at {@code dueAt}. */
    public void deadlines(int count, UUID caseId, UUID rule, Instant dueAt) {
        database.run("""
                insert into deadline (id, obligation, obligation_id, case_id, rule_version_id, state, started_at, due_at,
                    next_rung, wake_at)
                select gen_random_uuid(), 'FIRST_REVIEW', gen_random_uuid(), '%s', '%s', 'RUNNING', '2026-01-01Z',
                    '%s', 'MISSED', '%s'
                from generate_series(1, %d)
                """.formatted(caseId, rule, dueAt, dueAt, count));
    }

    private static String reference(UUID id) {
        return id.toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }
}
