package org.redress.bench;

/**
 * A batch of cases as three years of reports would leave them: few are open, most are closed; a few platforms get most
 * of the requests; one in twenty-five misses its term, and some of those are never answered.
 */
final class CrowdSql {
    /** Forty colleagues besides whoever is signed in. */
    static final String STAFF = """
            insert into staff_member (id, name, roles, mail_on, seen_at)
            select gen_random_uuid(), 'caseworker ' || i, '{caseworker}', false, now() from generate_series(1, 40) i
            """;

    /**
     * Placeholders: the number of the first and of the last case, and how many there are in the end. The checks of
     * foreign keys are left out, each key is taken from the row that it names.
     */
    static final String BATCH = """
            set session_replication_role = replica;
            select setseed(0.42);
            create temp table dice on commit drop as
            select i, gen_random_uuid() id, now() - (1 - i / %3$d.0) * interval '1095 days' reported_at, i / %3$d.0 age,
                random() a, random() b, random() c, random() d
            from generate_series(%1$d, %2$d) i;
            create temp table people on commit drop as
            select array_agg(id order by name) ids, count(*) n from staff_member;
            create temp table sites on commit drop as
            select array_agg(id order by slug <> 'x', slug) ids, count(*) n from platform;

            insert into case_file (id, reference, code_hash, code_salt, submission, reported_at, status, held_because,
                on_hold, capacity, countries, language, assignee, closed_at, version)
            select id, upper(lpad(to_hex(i), 8, '0')), '', '', gen_random_uuid(), reported_at, status,
                case status when 'HELD' then 'FILLED_TRAP' end, d < 0.01, 'SUBJECT',
                array[(array['GB','US','IN','FR','ES','DE','IE','CA','AU','PK','SA','CY'])[1 + floor(12 * b * b)::int]],
                (array['en','es','fr','ar','ur','cy'])[1 + floor(6 * c * c * c)::int],
                case when status in ('CLOSED', 'NOT_OURS') or (status = 'ACCEPTED' and d < 0.8)
                    then ids[1 + floor(n * random())::int] end,
                case when status = 'CLOSED' then reported_at + interval '40 days' end, 0
            from (select *, case
                when a < 0.005 then 'HELD' when a < 0.0055 then 'SEALED'
                when age > 0.98 then case when a < 0.4 then 'REPORTED' else 'ACCEPTED' end
                when age > 0.86 then case when a < 0.9 then 'ACCEPTED' else 'NOT_OURS' end
                when a < 0.12 then 'ERASED' when a < 0.2 then 'NOT_OURS' else 'CLOSED' end status from dice) diced,
                people;

            insert into item (id, case_id, position, kind, typed, made, added_at, address_index, host_index, platform_id)
            select gen_random_uuid(), c.id, p, 'WEB_ADDRESS', '', 'SYNTHETIC', c.reported_at,
                sha256((c.id::text || p)::bytea), sha256((site %% 997)::text::bytea), ids[site]
            from (select dice.id, p, 1 + floor(sites.n * 1.05 * power(random(), 3))::int site, ids
                from dice, sites, generate_series(1, case when d < 0.8 then 1 else 3 end) p) put
            join case_file c on c.id = put.id;

            insert into removal_request (id, item_id, case_id, platform_id, status, prepared_at, sent_at, updated_at,
                refusal_ground, version)
            select gen_random_uuid(), id, case_id, platform_id, stands, reported_at + interval '3 hours',
                case when stands <> 'PREPARED' then reported_at + interval '4 hours' end,
                reported_at + least(20 * random(), 0.9 * extract(epoch from now() - reported_at) / 86400) * interval '1 day',
                case when stands = 'REFUSED' then 'OTHER' end, 0
            from (select i.id, i.case_id, i.platform_id, c.reported_at, case
                    when c.status = 'ACCEPTED' then (array['SENT','RECEIVED','RECEIVED','IN_REVIEW','QUERIED','PREPARED',
                        'REMOVED','REMOVED','GONE','GONE','GONE','REFUSED'])[1 + floor(12 * random())::int]
                    else (array['GONE','GONE','GONE','GONE','GONE','GONE','REFUSED','REAPPEARED','WITHDRAWN','GONE'])
                        [1 + floor(10 * random())::int] end stands
                from dice join item i on i.case_id = dice.id join case_file c on c.id = i.case_id
                where i.platform_id is not null and c.status in ('ACCEPTED', 'CLOSED')) asked;

            insert into removal_request (id, item_id, case_id, platform_id, status, prepared_at, sent_at, updated_at,
                follows, version)
            select gen_random_uuid(), r.item_id, r.case_id, r.platform_id,
                case when random() < 0.1 then 'RECEIVED' else 'GONE' end, r.updated_at, r.updated_at, r.updated_at, r.id, 0
            from dice join removal_request r on r.case_id = dice.id where r.status = 'REAPPEARED';

            insert into deadline (id, obligation, obligation_id, case_id, platform_id, rule_version_id, state,
                started_at, due_at, stopped_at)
            select gen_random_uuid(), 'REMOVAL_REQUEST', r.id, r.case_id, r.platform_id, v.id,
                case when r.status in ('SENT', 'RECEIVED', 'IN_REVIEW', 'QUERIED') then 'RUNNING' else 'STOPPED' end,
                r.sent_at, r.sent_at + v.days * interval '1 day',
                case when r.status not in ('SENT', 'RECEIVED', 'IN_REVIEW', 'QUERIED') then r.updated_at end
            from dice join removal_request r on r.case_id = dice.id
            join (select id, rule_id, case when rule_id = '%4$s' then 5 else 2 end days,
                    row_number() over (order by rule_id) turn from rule_version where clock_start <> 'OUR_RECEIPT') v
                on v.rule_id = '%4$s' or v.turn = 1 + abs(hashtext(r.case_id::text)) %% 5
            where r.sent_at is not null;

            insert into deadline (id, obligation, obligation_id, case_id, rule_version_id, state, started_at, due_at,
                stopped_at)
            select gen_random_uuid(), 'FIRST_REVIEW', c.id, c.id, v.id,
                case when c.status in ('REPORTED', 'HELD') then 'RUNNING' else 'STOPPED' end, c.reported_at,
                c.reported_at + interval '1 day',
                case when c.status not in ('REPORTED', 'HELD') then c.reported_at + interval '3 hours' end
            from dice join case_file c on c.id = dice.id
            join rule_version v on v.rule_id = '%5$s' where c.status <> 'ERASED';

            insert into missed_deadline (deadline_id, due_at, detected_at)
            select d.id, d.due_at, d.due_at + interval '1 second' from dice join deadline d on d.case_id = dice.id
            where d.due_at < coalesce(d.stopped_at, now()) - interval '1 minute';

            insert into alert (id, deadline_id, rung, case_id, request_id, raised_at, acknowledged_at, acknowledged_by,
                reason)
            select gen_random_uuid(), d.id, rung, d.case_id,
                case when d.obligation = 'REMOVAL_REQUEST' then d.obligation_id end, d.due_at,
                case when handled then d.due_at + interval '1 hour' end, case when handled then ids[1] end,
                case when handled then 'taken on' end
            from (select d.*, d.state <> 'RUNNING' or random() < 0.98 handled
                from dice join deadline d on d.case_id = dice.id join missed_deadline m on m.deadline_id = d.id) d,
                people, unnest(array['WARNING', 'MISSED']) rung;
            insert into worklist_line
            select line.* from dice, lateral (select * from worklist_source where case_id = dice.id) line;
            set session_replication_role = origin;
            """;

    private CrowdSql() {}
}
