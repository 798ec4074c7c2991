package org.redress.removal.replanning;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.redress.support.Database;
import org.redress.support.RunningClocks;

/** Clocks of every kind by the thousand, as rows under a rule of their own, and taken away again. */
final class ManyClocks {
    /** Ten thousand that move: of each kind how many, the hours since the start, and what pauses it. */
    static final List<Kind> MOVING = List.of(
            new Kind("RUNNING", 6000, 10, ""),
            new Kind("RUNNING", 2000, 30, ""),
            new Kind("RUNNING", 1000, 30, "PAUSE@-20 RESUME@-10"),
            new Kind("PAUSED", 500, 10, "PAUSE@-5"),
            new Kind("NOT_STARTED", 500, 0, ""));

    private final Database database;
    private final Instant now;
    private final List<String> cases;

    /** @param cases over how many cases the clocks are spread */
    ManyClocks(DataSource dataSource, int cases, Instant now) {
        this.database = new Database(dataSource);
        this.now = now;
        this.cases = database.list("""
                insert into case_file (id, reference, code_hash, code_salt, submission, reported_at, status, on_hold,
                    capacity, countries, language)
                select id, upper(left(id::text, 8)), '', '', id, '2026-01-01Z', 'ACCEPTED', false, 'SUBJECT', '{}', 'en'
                from (select gen_random_uuid() id from generate_series(1, %d)) fresh returning id
                """, cases);
    }

    /** @param facts kind and hours from now, after the start */
    record Kind(String state, int count, int startedHoursAgo, String facts) {}

    /** {@return the id of a version of a rule that binds nobody}, with so many hours */
    UUID version(String rule, int number, int hours) {
        UUID id = UUID.randomUUID();
        database.run(
                "insert into rule (id, kind, name) values ('%s', 'LAW', 'A rule for tests') on conflict do nothing",
                rule);
        database.run("""
                insert into rule_version (id, rule_id, version, jurisdiction, basis, in_force, respondents, needs_link,
                    clock_start, term, required_elements, refusal_grounds, escalation, ladder, confidence, reviewed_on)
                values ('%s', '%s', %d, 'AQ', 'none', true, '{}', true, 'OUR_SENDING', 'PT%dH', '{}', '{}', '',
                    '%s', 'OURS', '2026-11-23')
                """.formatted(id, rule, number, hours, RunningClocks.LADDER));
        return id;
    }

    /** Clocks of one kind, each a duty of its own, with their facts; every fifth is a removal request that was sent. */
    void add(UUID version, int hours, Kind kind) {
        long paused = kind.facts().contains("RESUME") ? 10 : 0;
        String due = kind.state().equals("RUNNING") || kind.state().equals("STOPPED")
                ? "'" + now.plusSeconds(3600L * (hours - kind.startedHoursAgo() + paused)) + "'"
                : "null";
        String started = kind.state().equals("NOT_STARTED") ? "null" : "'" + ago(kind.startedHoursAgo()) + "'";
        boolean wakes = kind.state().equals("RUNNING");
        database.run(
                """
                with made as (
                    insert into deadline (id, obligation, obligation_id, case_id, rule_version_id, state, started_at,
                        due_at, stopped_at, next_rung, wake_at)
                    select gen_random_uuid(), 'MESSAGE', gen_random_uuid(), (array[%s]::uuid[])[1 + i %% %d], '%s', '%s',
                        %s, %s, %s, %s, %s from generate_series(1, %d) i returning id),
                fact as (select * from (values ('START', %s::timestamptz, 1) %s) f (kind, at, position) where at is not null)
                insert into clock_fact (id, deadline_id, position, kind, at, why, actor_kind, actor_id, recorded_at)
                select gen_random_uuid(), made.id, fact.position, fact.kind, fact.at, 'test', 'SYSTEM', 'test', fact.at
                from made cross join fact
                """,
                cases.stream().map(id -> "'" + id + "'").collect(Collectors.joining(",")),
                cases.size(),
                version,
                kind.state(),
                started,
                due,
                kind.state().equals("STOPPED") ? "'" + ago(1) + "'" : "null",
                wakes ? "'MISSED'" : "null",
                wakes ? due : "null",
                kind.count(),
                started,
                facts(kind));
    }

    private String facts(Kind kind) {
        StringBuilder all = new StringBuilder();
        int position = 2;
        for (String fact : kind.facts().isBlank() ? new String[0] : kind.facts().split(" ")) {
            String[] parts = fact.split("@");
            all.append(
                    ", ('%s', '%s'::timestamptz, %d)".formatted(parts[0], ago(-Long.parseLong(parts[1])), position++));
        }
        return all.toString();
    }

    /** Every row of every table as text, but for the audit and what a re-planning itself writes; checksums of the large. */
    Map<String, String> everythingElse() {
        List<String> tables = database.list("""
                select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'
                    and table_name not in ('replanning', 'replanned_deadline', 'audit_entry', 'deadline', 'worklist_line',
                        'worklist_stale') and table_name not like 'audit%%' and table_name not like 'flyway%%'
                """);
        return tables.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        table -> database.list(
                                        "select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from \"%s\" t",
                                        table)
                                .get(0)));
    }

    /** {@return each deadline's row as text, by id}; without what a re-planning may move if {@code still} */
    Map<String, String> deadlines(boolean still) {
        String without = still ? " - '{rule_version_id,due_at,state,next_rung,wake_at}'::text[]" : "";
        return database.list("select id || '#' || (to_jsonb(d)%s)::text from deadline d", without).stream()
                .collect(Collectors.toMap(row -> row.substring(0, 36), row -> row.substring(37)));
    }

    /** Takes away all that this made. Append-only tables let nothing go otherwise. */
    void away(String... rules) {
        String mine =
                "(select id from deadline where rule_version_id in (select id from rule_version where rule_id in ("
                        + java.util.Arrays.stream(rules)
                                .map(id -> "'" + id + "'")
                                .collect(Collectors.joining(",")) + ")))";
        String theirs = mine.substring("(select id from deadline where ".length(), mine.length() - 1);
        database.run("begin; set local session_replication_role = replica;"
                + " delete from delivery where alert_id in (select id from alert where deadline_id in " + mine + ");"
                + " delete from alert where deadline_id in " + mine + ";"
                + " delete from worklist_line where id in " + mine + ";"
                + " delete from replanned_deadline where deadline_id in " + mine + ";"
                + " delete from missed_deadline where deadline_id in " + mine + ";"
                + " delete from clock_fact where deadline_id in " + mine + ";"
                + " delete from deadline where " + theirs + "; commit");
    }

    String ago(long hours) {
        return now.minusSeconds(3600 * hours).toString();
    }
}
