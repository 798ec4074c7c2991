package org.redress.delivery;

/** How the outbox is written: one statement for however many rows, and the unique key against repetition. */
final class OutboxSql {
    static final String INSERT = """
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

    static final String LETTER = INSERT + """
            select gen_random_uuid(), 'LETTER_TO_PLATFORM', cast(:topic as text), cast(p.id as text),
                'letter:' || r.id, p.id, r.case_id, r.id, null,
                '', 'QUEUED', cast(:now as timestamptz), cast(:now as timestamptz)
            from removal_request r join platform p on p.id = r.platform_id
            where r.id = :request and p.report_mail is not null
            """;

    /** An endpoint that answered 410 is no way to reach a platform, until it has another. */
    static final String LETTER_FOR_REQUEST = LETTER + """
            and (p.channel = 'EMAIL' or 'answered 410' = (select e.disabled_because from webhook_endpoint e
                where e.platform_id = p.id order by e.active desc, e.created_at desc limit 1))
            """;

    /** A report at the platform's own service; what it says is written when it leaves. */
    static final String REPORT_FOR_REQUEST = INSERT + """
            select gen_random_uuid(), 'CONNECTOR', cast(:topic as text), cast(p.id as text),
                'report:' || r.id, p.id, r.case_id, r.id, null,
                '', 'QUEUED', cast(:now as timestamptz), cast(:now as timestamptz)
            from removal_request r join platform p on p.id = r.platform_id
            where r.id = :request and p.channel = 'CONNECTOR'
            """;

    /** Whoever was asked by letter hears by letter that nothing is asked any more. */
    static final String LETTER_OF_WITHDRAWAL = LETTER + """
            and exists (select from delivery asked
                where asked.request_id = r.id and asked.kind = 'LETTER_TO_PLATFORM' and asked.attempts > 0)
            """;

    private OutboxSql() {}
}
