package org.redress.delivery;

/** How the outbox is written: one statement for however many rows, and the unique key against repetition. */
final class OutboxSql {
    private static final String INSERT = """
            insert into delivery (id, kind, topic, recipient, stream, platform_id, case_id, request_id, alert_id,
                body, status, queued_at, attempt_at)
            """;

    private static final String RFC3339 = "'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"'";

    private static final String NOW_TEXT = "to_char(cast(:now as timestamptz) at time zone 'UTC', " + RFC3339 + ")";

    private static final String NOTICE = """
            '{"type":"%s","timestamp":"%s","data":{"removal_request_id":"%s","due_at":%s}}'""";

    static final String PLATFORMS_WITH_ENDPOINT = "select platform_id from webhook_endpoint where active";

    /** A platform with an endpoint hears that a deadline comes near or was missed. */
    static final String WEBHOOKS_FOR_ALERTS = INSERT + """
            select gen_random_uuid(), 'WEBHOOK', n.topic, cast(d.platform_id as text), 'webhook:' || a.request_id,
                d.platform_id, a.case_id, a.request_id, a.id,
                format(""" + NOTICE + ", n.topic, " + NOW_TEXT + """
                , a.request_id, '"' || to_char(d.due_at at time zone 'UTC',
                """ + RFC3339 + """
                ) || '"'),
                'QUEUED', cast(:now as timestamptz), cast(:now as timestamptz)
            from alert a
            join deadline d on d.id = a.deadline_id
            join webhook_endpoint e on e.platform_id = d.platform_id and e.active
            join (values ('WARNING', 'removal_request.deadline_approaching'),
                ('MISSED', 'removal_request.deadline_missed')) n (rung, topic) on n.rung = a.rung
            where a.id = any (:alerts) and a.request_id is not null
            on conflict do nothing
            """;

    /** Without a due time: that is filled in at the first attempt, when the clocks have moved. */
    private static final String WEBHOOK = INSERT + """
            select gen_random_uuid(), 'WEBHOOK', cast(:topic as text), cast(r.platform_id as text),
                'webhook:' || r.id, r.platform_id, r.case_id, r.id, null,
                format(""" + NOTICE + ", cast(:topic as text), " + NOW_TEXT + """
                , r.id, 'null'),
                'QUEUED', cast(:now as timestamptz), cast(:now as timestamptz)
            from removal_request r
            join webhook_endpoint e on e.platform_id = r.platform_id and e.active
            where r.sent_at is not null
            """;

    static final String WEBHOOK_FOR_REQUEST = WEBHOOK + "and r.id = :request";
    static final String WEBHOOK_FOR_REQUESTS = WEBHOOK + "and r.id = any(:requests)";

    private static final String LETTER = INSERT + """
            select gen_random_uuid(), 'LETTER_TO_PLATFORM', cast(:topic as text), cast(p.id as text),
                'letter:' || r.id, p.id, r.case_id, r.id, null,
                '', 'QUEUED', cast(:now as timestamptz), cast(:now as timestamptz)
            from removal_request r join platform p on p.id = r.platform_id
            where r.id = :request and p.report_mail is not null
            """;

    static final String LETTER_FOR_REQUEST = LETTER + "and p.channel = 'EMAIL'";

    /** Whoever was asked by letter hears by letter that nothing is asked any more. */
    static final String LETTER_OF_WITHDRAWAL = LETTER + """
            and exists (select from delivery asked
                where asked.request_id = r.id and asked.kind = 'LETTER_TO_PLATFORM' and asked.attempts > 0)
            """;

    /** Once a request: two failing webhooks of one request make one letter. */
    static final String LETTER_INSTEAD = LETTER + """
            and not exists (select from delivery other
                where other.request_id = r.id and other.kind = 'LETTER_TO_PLATFORM' and other.topic = :topic)
            """;

    /** The assignee, or all caseworkers, learn that a webhook or a platform's letter does not arrive. */
    static final String LETTERS_FOR_FAILURE = INSERT + """
            select gen_random_uuid(), 'LETTER_TO_STAFF', 'delivery.failing', cast(s.id as text),
                'staff:' || s.id, f.platform_id, f.case_id, f.request_id, null,
                '', 'QUEUED', cast(:now as timestamptz), cast(:now as timestamptz)
            from delivery f
            join case_file c on c.id = f.case_id
            left join staff_member mine on mine.id = c.assignee and mine.mail_on and mine.email is not null
            join staff_member s on s.mail_on and s.email is not null
                and case when mine.id is not null then s.id = mine.id else 'CASEWORKER' = any (s.roles) end
            where f.id = :delivery and f.kind not in ('LETTER_TO_STAFF', 'WEBHOOK_TO_STAFF')
            """;

    static final String TEST_WEBHOOK = INSERT + """
            select gen_random_uuid(), 'WEBHOOK', 'webhook.test', cast(e.platform_id as text),
                'webhook-test:' || e.platform_id, e.platform_id, null, null, null,
                format('{"type":"webhook.test","timestamp":"%s","data":{}}',
                """ + NOW_TEXT + """
                ),
                'QUEUED', cast(:now as timestamptz), cast(:now as timestamptz)
            from webhook_endpoint e where e.platform_id = :platform and e.active
            """;

    private OutboxSql() {}
}
