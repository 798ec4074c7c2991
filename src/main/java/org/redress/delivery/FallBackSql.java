package org.redress.delivery;

/** What is written when a webhook, or a report at a platform's service, does not arrive. */
final class FallBackSql {
    /** What arrived once and is sent again on request needs no other way. */
    private static final String NEVER_ARRIVED = """
            and not exists (select from delivery_attempt t where t.delivery_id = d.id and t.outcome = 'ACCEPTED')
            """;

    /** What fails, what its receiver put off, and what stands behind such a one; not what its turn only now came to. */
    static final String LATE = """
            select d.id from delivery d
            where d.kind in ('WEBHOOK', 'CONNECTOR') and d.attempt_at is not null and d.fell_back_at is null and d.queued_at <= :before
              and d.because is distinct from 'the person asked to hold everything'
              and (d.attempts > 0 or d.attempt_at > :now or exists (select from delivery e
                where e.stream = d.stream and e.position < d.position and e.attempt_at is not null
                  and e.attempts > 0 and e.because is distinct from 'the person asked to hold everything'))
            """ + NEVER_ARRIVED + """
            order by d.queued_at limit :most for update of d skip locked
            """;

    static final String FELL_BACK = """
            update delivery d set fell_back_at = cast(:now as timestamptz), changed_at = cast(:now as timestamptz)
            where d.id = :delivery and d.kind in ('WEBHOOK', 'CONNECTOR') and d.fell_back_at is null
            """ + NEVER_ARRIVED;

    /**
     * One letter for each thing that the platform must know: that it is asked, unless it shows that it has the request;
     * that there is something new about a request it still owes an answer to; that nothing is asked any more.
     */
    static final String LETTER_INSTEAD = OutboxSql.INSERT + """
            select gen_random_uuid(), 'LETTER_TO_PLATFORM', f.topic, cast(p.id as text),
                'letter:' || r.id, p.id, r.case_id, r.id, null,
                '', 'QUEUED', cast(:now as timestamptz), cast(:now as timestamptz)
            from delivery f join removal_request r on r.id = f.request_id join platform p on p.id = f.platform_id
            where f.id = :delivery and p.report_mail is not null
              and case f.topic
                when 'removal_request.created' then r.status = 'SENT'
                when 'removal_request.updated' then r.status in ('SENT', 'RECEIVED', 'IN_REVIEW', 'QUERIED')
                when 'removal_request.withdrawn' then r.status = 'WITHDRAWN'
                else false end
              and not exists (select from delivery other where other.request_id = r.id
                and other.kind = 'LETTER_TO_PLATFORM' and other.topic = f.topic and other.queued_at >= f.queued_at)
            """;

    /** The assignee, or all caseworkers, learn that a webhook or a platform's letter does not arrive. */
    static final String LETTERS_FOR_FAILURE = OutboxSql.INSERT + """
            select gen_random_uuid(), 'LETTER_TO_STAFF', 'delivery.failing', cast(s.id as text),
                'staff:' || s.id, f.platform_id, f.case_id, f.request_id, null,
                '', 'QUEUED', cast(:now as timestamptz), cast(:now as timestamptz)
            from delivery f
            join case_file c on c.id = f.case_id
            left join staff_member mine on mine.id = c.assignee and mine.mail_on and mine.email is not null
            join staff_member s on s.mail_on and s.email is not null
                and case when mine.id is not null then s.id = mine.id else 'CASEWORKER' = any (s.roles) end
            where f.id = :delivery and f.kind not in ('LETTER_TO_STAFF', 'WEBHOOK_TO_STAFF')
              and not exists (select from platform p where p.id = f.platform_id and p.sandbox_of is not null)
            """;

    /** Nobody of a sandbox. Admins look after platforms; supervisors answer for what does not reach them. */
    static final String LETTERS_FOR_SWITCH_OFF = OutboxSql.INSERT + """
            select gen_random_uuid(), 'LETTER_TO_STAFF', 'webhook.switched_off', cast(s.id as text),
                'staff:' || s.id, p.id, null, null, null,
                '', 'QUEUED', cast(:now as timestamptz), cast(:now as timestamptz)
            from platform p
            join staff_member s on s.mail_on and s.email is not null
                and s.roles && cast('{ADMIN,SUPERVISOR}' as text[])
            where p.id = :platform and p.sandbox_of is null
            """;

    private FallBackSql() {}
}
