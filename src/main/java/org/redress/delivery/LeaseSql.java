package org.redress.delivery;

/** The postman's few statements. */
final class LeaseSql {
    /** The due time of a request's first clock enters a notice at its first attempt and stays the same over retries. */
    static final String TAKE = """
            with next as (
                select d.id from delivery d
                where d.attempt_at <= :now and d.kind = any (:kinds) and d.recipient <> all (:busy)
                  and not exists (select from delivery e
                      where e.stream = d.stream and e.attempt_at is not null and e.position < d.position)
                order by d.attempt_at limit 1 for update of d skip locked)
            update delivery d set attempt_at = cast(:end as timestamptz), attempts = attempts + 1,
                body = case when d.attempts = 0 and d.alert_id is null and d.request_id is not null
                    then replace(d.body, '"due_at":null', coalesce('"due_at":"' || to_char((
                        select min(c.due_at) from deadline c
                        where c.obligation = 'REMOVAL_REQUEST' and c.obligation_id = d.request_id
                          and c.state = 'RUNNING') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"',
                        '"due_at":null'))
                    else d.body end
            from next where d.id = next.id
            returning d.id, d.kind, d.topic, d.recipient, d.case_id, d.request_id, d.alert_id, d.body, d.attempts
            """;

    /** What was true when it was queued may hold no longer. A miss stays a miss, for the platform too. */
    private static final String OBSOLETE = """
            case
                when c.status in ('SEALED', 'ERASED') and d.topic not in ('removal_request.withdrawn', 'fingerprint.withdrawn')
                    and not exists (select from deadline w
                        where w.id = a.deadline_id and w.obligation = 'FINGERPRINT_WITHDRAWAL')
                    then 'the case is no longer open'
                when d.kind = 'LETTER_TO_PERSON' and not exists (select from personal_detail wish
                    where wish.case_id = d.case_id and wish.field = 'LETTERS') then 'the person wants no letters'
                when d.kind = 'LETTER_TO_PERSON' and c.last_opened_at >= d.queued_at then 'the person saw it meanwhile'
                when d.kind = 'LETTER_TO_PERSON' and c.on_hold
                    and exists (select from consent g where g.case_id = c.id and g.given_at is not null)
                    and not exists (select from consent g where g.case_id = c.id and g.withdrawn_at is null)
                    then 'the person stopped everything'
                when d.kind in ('LETTER_TO_STAFF', 'WEBHOOK_TO_STAFF') and exists (select from staff_member s
                    where cast(s.id as text) = d.recipient and s.roles = '{}') then 'its recipient left'
                when d.kind in ('LETTER_TO_STAFF', 'WEBHOOK_TO_STAFF') and a.acknowledged_at is not null then 'somebody acknowledged it'
                when d.kind in ('LETTER_TO_STAFF', 'WEBHOOK_TO_STAFF') and a.moot_at is not null
                    then 'the clock stopped meanwhile'
                when d.topic = 'alert.handed_over' and cast(a.holder as text) is distinct from d.recipient
                    then 'it was handed on'
                when d.topic = 'removal_request.deadline_approaching' and a.moot_at is not null
                    then 'the clock stopped meanwhile'
                when d.topic in ('removal_request.created', 'removal_request.updated') and r.status = 'WITHDRAWN'
                    then 'the request was withdrawn'
                when d.kind in ('LETTER_TO_PLATFORM', 'CONNECTOR') and r.status in ('GONE', 'REAPPEARED') then 'it is gone already'
                when d.kind = 'CHECKPOINT' and d.topic <> 'checkpoint.folder' and exists (select from delivery newer
                    where newer.stream = d.stream and newer.position > d.position and newer.attempt_at is not null)
                    then 'a newer one vouches for all that it did'
                when d.topic = 'delivery.failing' and d.queued_at < cast(:now as timestamptz) - interval '7 days'
                    then 'no news after a week'
                when d.topic = 'dispute.made' and not exists (select from dispute x
                    where x.request_id = d.request_id and x.verdict is null) then 'somebody answered it'
                when d.kind = 'LETTER_TO_STAFF' and not exists (select from staff_member s
                    where cast(s.id as text) = d.recipient and s.mail_on and s.email is not null)
                    then 'the recipient wants no mail'
                when d.kind = 'WEBHOOK_TO_STAFF' and not exists (select from alert_webhook h
                    where cast(h.member as text) = d.recipient) then 'the webhook was taken away'
            end
            """;

    private static final String ABOUT = """
            from delivery d
            left join case_file c on c.id = d.case_id
            left join removal_request r on r.id = d.request_id
            left join alert a on a.id = d.alert_id
            """;

    static final String WHY_DROP = "select " + OBSOLETE + ABOUT + "where d.id = :id";

    /** Whatever else waits for the same member of staff and still holds leaves with the letter that is under way. */
    static final String GATHER =
            "update delivery w set carried_by = case when found.obsolete is null then :id end from ("
                    + "select d.id, " + OBSOLETE + " obsolete " + ABOUT + """
            where d.stream = (select h.stream from delivery h where h.id = :id) and d.id <> :id
                and d.kind = 'LETTER_TO_STAFF' and d.attempt_at <= :now) found
            where w.id = found.id
            """;

    static final String CARRIED_SENT = """
            update delivery set status = 'SENT', attempt_at = null, settled_at = cast(:now as timestamptz),
                because = 'in one letter with what was older'
            where carried_by = :id and attempt_at is not null
            """;

    static final String CARRIED_LATER = """
            update delivery set attempt_at = cast(:until as timestamptz)
            where carried_by = :id and attempt_at is not null
            """;

    /**
     * The person asked to hold everything, or said no to the item: what is under way to a platform waits, and whoever
     * stops it drops it.
     */
    static final String IS_HELD = """
            select count(*) > 0 from delivery d join case_file c on c.id = d.case_id
            left join consent g on g.case_id = d.case_id and g.recipient = d.platform_id
            where d.id = :id and (c.on_hold or g.on_hold or exists (select from removal_request r
                join consent no on no.case_id = r.case_id and no.recipient = r.item_id and no.withdrawn_at is not null
                where r.id = d.request_id)) and d.topic <> 'removal_request.withdrawn'
              and (d.kind = 'LETTER_TO_PLATFORM' or d.topic = 'removal_request.created')
            """;

    static final String RECORD = """
            insert into delivery_attempt (delivery_id, number, at, outcome, code, detail, took_ms)
            values (:id, :number, :now, :outcome, :code, :detail, :took) on conflict do nothing
            """;

    /** Only the worker of the latest attempt settles: one that overslept its lease changes nothing. */
    static final String SETTLE = """
            update delivery set status = :status, attempt_at = cast(:attemptAt as timestamptz),
                settled_at = cast(:settledAt as timestamptz), because = :because,
                changed_at = cast(:now as timestamptz)
            where id = :id and attempts = :attempt and attempt_at is not null
            """;

    static final String REST = """
            update delivery set attempt_at = cast(:until as timestamptz)
            where kind = :kind and platform_id = :platform and attempt_at <= :now
            """;

    private LeaseSql() {}
}
