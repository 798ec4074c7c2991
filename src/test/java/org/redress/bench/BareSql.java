package org.redress.bench;

/** What the sweep writes for a miss, as the one statement that somebody would write who needs no ladder and no events. */
final class BareSql {
    /** One placeholder: the case whose deadlines are missed. */
    static final String STATEMENT = """
            with late as (
                select id, case_id, due_at, gen_random_uuid() as alert, redress_now() as now
                from deadline where case_id = '%s' and wake_at < redress_now() for update),
            fact as (
                insert into missed_deadline (deadline_id, due_at, detected_at) select id, due_at, now from late),
            raised as (
                insert into alert (id, deadline_id, rung, case_id, raised_at)
                select alert, id, 'MISSED', case_id, now from late),
            next as (
                update deadline d set next_rung = 'SUPERVISORS', wake_at = d.due_at + interval '15 minutes'
                from late where d.id = late.id)
            insert into audit_entry
                (at, actor_kind, actor_id, action, subject_kind, subject_id, case_id, details, leaf)
            select now, 'SYSTEM', 'sweep', 'deadline.missed', 'deadline', id::text, case_id, details,
                sha256(convert_to(details, 'UTF8'))
            from late, lateral (select '{"alert":"' || alert || '","due_at":"' || due_at || '"}' as details) as written
            """;

    private BareSql() {}
}
