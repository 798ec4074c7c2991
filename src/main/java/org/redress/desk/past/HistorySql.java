package org.redress.desk.past;

/** Everything that was recorded of one case, from every table that records it: one line a record, keyed by time and id. */
final class HistorySql {
    private static final String EVERYTHING = """
            with r as (select r.id, p.name platform from removal_request r join platform p on p.id = r.platform_id
                       where r.case_id = ?),
            d as (select d.id, rule.name rule, p.name platform from deadline d
                  join rule_version v on v.id = d.rule_version_id join rule on rule.id = v.rule_id
                  left join platform p on p.id = d.platform_id where d.case_id = ?),
            a as (select a.*, r.platform from alert a left join r on r.id = a.request_id where a.case_id = ?),
            past (at, kind, what, why, actor_kind, actor_id, id, platform, struck) as (
            select s.at, 'STEP', s.event, coalesce(s.code, ''), s.actor_kind, s.actor_id, s.id::text, r.platform,
                   x.id is not null
            from r join removal_step s on s.request_id = r.id left join step_strike_out x on x.step_id = s.id
            union all
            select x.at, 'STRUCK', s.event, '', x.actor_kind, x.actor_id, x.id::text, r.platform, false
            from r join step_strike_out x on x.request_id = r.id join removal_step s on s.id = x.step_id
            union all
            select x.at, 'STRUCK', 'AUTHORITY', '', x.actor_kind, x.actor_id, x.id::text, null, false
            from authority_strike_out x where x.case_id = ?
            union all
            select f.recorded_at, 'CLOCK', f.kind, f.why || ' (' || d.rule || ')', f.actor_kind, f.actor_id, f.id::text,
                   d.platform, exists (select from clock_fact o where o.deadline_id = d.id and o.strikes = f.id)
            from d join clock_fact f on f.deadline_id = d.id
            union all
            select m.at, 'MOVED', 'MOVED', format('%s, version %s to %s%s. Due %s before, %s now. %s', d.rule, old.version,
                   v.version, ', calendar version ' || nullif(c.version, o.version), coalesce(to_char(m.old_due_at at time zone 'UTC', 'FMDD Mon YYYY, HH24:MI:SS "UTC"'), 'at no time'),
                   coalesce(to_char(m.new_due_at at time zone 'UTC', 'FMDD Mon YYYY, HH24:MI:SS "UTC"'), 'at no time'),
                   n.reason), 'STAFF', n.asked_by::text, m.id::text, d.platform, false
            from d join replanned_deadline m on m.deadline_id = d.id join replanning n on n.id = m.replanning_id
            join rule_version old on old.id = m.old_version_id join rule_version v on v.id = m.new_version_id
            left join calendar_version c on c.id = m.new_calendar_version_id
            left join calendar_version o on o.id = m.old_calendar_version_id
            union all
            select m.detected_at, 'MISS', 'MISSED', d.rule, 'SYSTEM', '', d.id::text, d.platform, false
            from d join missed_deadline m on m.deadline_id = d.id
            union all
            select x.made_at, 'DISPUTE', 'DISPUTED', x.ground || ' (' || d.rule || ')', 'PLATFORM', x.platform_id::text,
                   x.id::text, d.platform, false
            from d join dispute x on x.deadline_id = d.id
            union all
            select x.decided_at, 'DISPUTE', x.verdict, d.rule, 'STAFF', x.decided_by, x.id::text || ' verdict', d.platform,
                   false
            from d join dispute x on x.deadline_id = d.id where x.verdict is not null
            union all
            select t.at, 'RECEIPT', t.how, coalesce(t.proof, ''), 'SYSTEM', '', t.id::text, r.platform,
                   t.struck_out_at is not null
            from r join receipt t on t.request_id = r.id
            union all
            select y.queued_at, 'DELIVERY', y.kind, y.status || ', ' || y.topic, 'SYSTEM', '', y.id::text, r.platform, false
            from r join delivery y on y.request_id = r.id
            union all
            select y.queued_at, 'DELIVERY', y.kind, y.status, 'SYSTEM', '', y.id::text, null, false
            from delivery y where y.case_id = ? and y.kind = 'LETTER_TO_PERSON'
            union all
            select a.raised_at, 'ALERT', a.rung, '', 'SYSTEM', '', a.id::text, a.platform, false from a
            union all
            select a.acknowledged_at, 'ALERT', 'ACKNOWLEDGED', coalesce(a.reason, ''), 'STAFF', a.acknowledged_by::text,
                   a.id::text, a.platform, false
            from a where a.acknowledged_at is not null
            union all
            select h.at, 'ALERT', 'HANDED_OVER', 'to ' || s.name || ': ' || h.reason, 'STAFF', h.giver::text, h.id::text,
                   d.platform, false
            from alert_handover h join staff_member s on s.id = h.taker join d on d.id = h.deadline_id where h.case_id = ?
            union all
            select e.at, 'DEED', e.action, '', e.actor_kind, e.actor_id, e.id::text,
                   case when e.details::jsonb ->> 'to' = e.actor_id then 'me' else m.name end, false
            from audit_entry e
            left join staff_member m on e.action = 'case.assigned' and m.id::text = e.details::jsonb ->> 'to'
            where e.case_id = ? and e.action not in ('case.read', 'case.history-read', 'case.form-read', 'case.authority-struck-out')
              and (e.action !~ '^(removal-request|alert|deadline)[.]' or e.action in ('removal-request.prepared', 'removal-request.incomplete-agreed',
                  'removal-request.form-failed', 'removal-request.answer-repeated', 'removal-request.form-filled', 'removal-request.bounced',
                  'removal-request.late-review', 'removal-request.late-claim-removal', 'removal-request.late-refuse')))
            """;

    /** Parameters: the case seven times, then the time and the id beyond which to read, then how many. */
    static final String PAGE =
            EVERYTHING + "select * from past where (at, id) < (?, ?) order by at desc, id desc limit ?";

    /** Who read the case on which day, the newest first; how often is nobody's business. */
    static final String READINGS = """
            select day, string_agg(name, ', ' order by name) names from (
                select distinct (e.at at time zone 'UTC')::date as day, m.name from audit_entry e
                join staff_member m on m.id::text = e.actor_id
                where e.case_id = ? and e.action in ('case.read', 'case.form-read', 'case.history-read') and e.actor_kind = 'STAFF') read
            group by day order by day desc limit 60
            """;

    private HistorySql() {}
}
