-- How the tables of statistics follow the facts: what notes a request, and what counts what was noted. See ADR 0031.

-- Outcomes that came (n > 0) or went.
create type outcome_change as (n integer, platform_id uuid, rule_id text, generator text, countries text[], week date,
    valid integer, pursued integer, due integer, on_time integer, late integer, refused integer, reappeared integer,
    disputed integer, removed_in integer, gone_in integer);

-- What changes of outcomes add to each sum: each counts in its week and its quarter, for its platform and for all, for its
-- generator and for all, for each of its countries and for all.
create function tally_of(changes outcome_change[]) returns setof tally language sql stable as $$
    select period, g, country, platform, rule_id, sum(n), sum(n * valid), sum(n * pursued), sum(n * due), sum(n * on_time),
        sum(n * late), sum(n * refused), sum(n * reappeared), sum(n * disputed),
        coalesce(sum(n) filter (where removed_in is not null), 0), coalesce(sum(n) filter (where gone_in is not null), 0)
    from unnest(changes) c
    cross join unnest(array[to_char(week, 'IYYY"-W"IW'), to_char(week + 3, 'YYYY"-Q"Q')]) period
    cross join unnest(array[platform_id, '00000000-0000-0000-0000-000000000000']) platform
    cross join unnest(array['', generator]) g
    cross join unnest('{""}'::text[] || countries) country
    group by 1, 2, 3, 4, 5
$$;

create function tally_time_of(changes outcome_change[]) returns setof tally_time language sql stable as $$
    select period, g, country, platform, rule_id, what, minutes, sum(n)
    from unnest(changes) c
    cross join lateral (values ('REMOVED', removed_in), ('GONE', gone_in)) took (what, minutes)
    cross join unnest(array[to_char(week, 'IYYY"-W"IW'), to_char(week + 3, 'YYYY"-Q"Q')]) period
    cross join unnest(array[platform_id, '00000000-0000-0000-0000-000000000000']) platform
    cross join unnest(array['', generator]) g
    cross join unnest('{""}'::text[] || countries) country
    where minutes is not null
    group by 1, 2, 3, 4, 5, 6, 7
$$;

create function tally_add(changes outcome_change[]) returns void language plpgsql as $$
begin
    insert into tally as t select * from tally_of(changes) order by 1, 2, 3, 4, 5
    on conflict (generator, country, period, platform_id, rule_id) do update set
        (requests, valid, pursued, due, on_time, late, refused, reappeared, disputed, removed, gone)
        = (t.requests + excluded.requests, t.valid + excluded.valid, t.pursued + excluded.pursued, t.due + excluded.due,
            t.on_time + excluded.on_time, t.late + excluded.late, t.refused + excluded.refused,
            t.reappeared + excluded.reappeared, t.disputed + excluded.disputed, t.removed + excluded.removed,
            t.gone + excluded.gone);
    insert into tally_time as t select * from tally_time_of(changes) where n <> 0 order by 1, 2, 3, 4, 5, 6, 7
    on conflict (generator, country, period, rule_id, platform_id, what, minutes) do update set n = t.n + excluded.n;
end $$;

-- Makes the outcomes of these requests anew and changes the sums by the difference; answers how many outcomes changed.
create function outcome_renew(ids uuid[], as_of timestamptz) returns integer language plpgsql as $$
declare
    changes outcome_change[];
begin
    with fresh as materialized (select * from outcome_of(ids, as_of)),
    old as materialized (select * from outcome where request_id = any(ids)),
    gone as (
        delete from outcome o using old where o.unit = old.unit and not exists (select from fresh f where f.unit = o.unit)
    ), kept as (
        insert into outcome select f.* from fresh f left join old o on o.unit = f.unit where o is distinct from f
        on conflict (unit) do update set (request_id, platform_id, rule_id, generator, countries, week, valid, pursued, due,
            on_time, late, refused, reappeared, disputed, removed_in, gone_in, turn_at)
        = (excluded.request_id, excluded.platform_id, excluded.rule_id, excluded.generator, excluded.countries,
            excluded.week, excluded.valid, excluded.pursued, excluded.due, excluded.on_time, excluded.late, excluded.refused,
            excluded.reappeared, excluded.disputed, excluded.removed_in, excluded.gone_in, excluded.turn_at)
    ), moved as (
        select 1 n, f.* from fresh f left join old o on o.unit = f.unit where o is distinct from f
        union all
        select -1, o.* from old o left join fresh f on f.unit = o.unit where o is distinct from f
    )
    select array_agg(row(n, platform_id, rule_id, generator, countries, week, valid, pursued, due, on_time, late, refused,
        reappeared, disputed, removed_in, gone_in)::outcome_change) into changes from moved;
    perform tally_add(changes);
    return coalesce(cardinality(changes), 0);
end $$;

-- Counts what was noted and what ran out of time since, at most so many requests of each; one node at a time. Answers how
-- many requests it took: fewer than asked for means that nothing is left. -1: somebody else is at it.
create function outcome_fold(as_of timestamptz, most integer) returns integer language plpgsql as $$
declare
    touched uuid[];
    turned uuid[];
    changed integer;
begin
    if not pg_try_advisory_xact_lock(hashtextextended('outcome', 0)) then
        return -1;
    end if;
    with taken as (
        delete from outcome_touched where id in (select id from outcome_touched order by id limit most) returning request_id)
    select coalesce(array_agg(request_id), '{}') into touched from taken;
    select coalesce(array_agg(request_id), '{}') into turned from (
        select request_id from outcome where turn_at < as_of order by turn_at limit most) due;
    changed := outcome_renew(array(select distinct unnest(touched || turned)), as_of);
    if greatest(cardinality(touched), cardinality(turned)) < most then
        update tally_state t set as_of = outcome_fold.as_of, version = version + (changed > 0)::integer
        where t.as_of is distinct from outcome_fold.as_of;
    else
        update tally_state set version = version + 1;
    end if;
    return greatest(cardinality(touched), cardinality(turned));
end $$;

-- Makes outcomes anew that nothing was noted of; answers how many changed, of which there should be none.
create function outcome_repair(ids uuid[], as_of timestamptz) returns integer language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('outcome', 0));
    return outcome_renew(array(select asked from unnest(ids) asked
        where not exists (select from outcome_touched t where t.request_id = asked)
            and not exists (select from outcome o where o.request_id = asked and o.turn_at < outcome_repair.as_of)), as_of);
end $$;

-- Compares the sums of a quarter with its outcomes and puts right what differs; answers how many sums were wrong.
create function tally_settle(quarter text) returns integer language plpgsql as $$
declare
    weeks daterange;
    changes outcome_change[];
    wrong integer;
    wrong_times integer;
begin
    perform pg_advisory_xact_lock(hashtextextended('outcome', 0));
    weeks := (select daterange(date_trunc('week', day1 + 3)::date, date_trunc('week', (day1 + interval '3 months') + interval '3 days')::date)
        from (select make_date(left(quarter, 4)::integer, 3 * right(quarter, 1)::integer - 2, 1) day1) q);
    select array_agg(row(n, platform_id, rule_id, generator, countries, week, valid, pursued, due, on_time, late, refused,
        reappeared, disputed, removed_in, gone_in)::outcome_change) into changes
    from (select platform_id, rule_id, generator, countries, week, valid, pursued, due, on_time, late, refused, reappeared,
            disputed, removed_in, gone_in, count(*)::integer n
        from outcome where week >= lower(weeks) and week < upper(weeks) group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15
        union all
        select * from outcome_forgotten where week >= lower(weeks) and week < upper(weeks)) kept;
    create temp table tally_right on commit drop as select * from tally_of(changes);
    create temp table tally_time_right on commit drop as select * from tally_time_of(changes);
    with periods as materialized (
        select quarter period union select to_char(lower(weeks) + 7 * i, 'IYYY"-W"IW') from generate_series(0, 13) i
        where lower(weeks) + 7 * i < upper(weeks)
    ), away as (
        delete from tally t where t.period in (select period from periods)
            and not exists (select from tally_right r where r is not distinct from t) returning requests
    ) select count(*) filter (where requests <> 0) into wrong from away;
    insert into tally select * from tally_right on conflict do nothing;
    with periods as materialized (
        select quarter period union select to_char(lower(weeks) + 7 * i, 'IYYY"-W"IW') from generate_series(0, 13) i
        where lower(weeks) + 7 * i < upper(weeks)
    ), away as (
        delete from tally_time t where t.period in (select period from periods)
            and not exists (select from tally_time_right r where r is not distinct from t) returning n
    ) select count(*) filter (where n <> 0) into wrong_times from away;
    insert into tally_time select * from tally_time_right on conflict do nothing;
    drop table tally_right, tally_time_right;
    return wrong + wrong_times;
end $$;

-- A change of a fact notes the request once a transaction.
create function outcome_note(request uuid) returns void language plpgsql as $$
begin
    if current_setting('redress.outcome_noted', true) is distinct from request::text then
        insert into outcome_touched (request_id) values (request);
        perform set_config('redress.outcome_noted', request::text, true);
    end if;
end $$;

create function outcome_request_touched() returns trigger language plpgsql as $$
begin
    perform outcome_note(new.id);
    return null;
end $$;

create function outcome_deadline_touched() returns trigger language plpgsql as $$
begin
    perform outcome_note(new.obligation_id);
    return null;
end $$;

create function outcome_dispute_touched() returns trigger language plpgsql as $$
begin
    perform outcome_note(new.request_id);
    return null;
end $$;

create function outcome_case_touched() returns trigger language plpgsql as $$
begin
    if new.status = 'SEALED' then
        insert into outcome_left_out values (new.id) on conflict do nothing;
    end if;
    insert into outcome_touched (request_id) select id from removal_request where case_id = new.id;
    return null;
end $$;

create trigger outcome_touched after update on removal_request for each row
    when ((old.status, old.platform_id, old.updated_at) is distinct from (new.status, new.platform_id, new.updated_at))
    execute function outcome_request_touched();
create trigger outcome_touched after insert on deadline for each row
    when (new.obligation = 'REMOVAL_REQUEST') execute function outcome_deadline_touched();
create trigger outcome_touched_again after update on deadline for each row
    when (new.obligation = 'REMOVAL_REQUEST' and
        (old.state, old.due_at, old.started_at, old.stopped_at, old.rule_version_id, old.removed_because) is distinct from
        (new.state, new.due_at, new.started_at, new.stopped_at, new.rule_version_id, new.removed_because))
    execute function outcome_deadline_touched();
create trigger outcome_touched after insert or update on dispute
    for each row execute function outcome_dispute_touched();
create trigger outcome_touched after update on case_file for each row
    when ((old.status = 'SEALED', old.countries) is distinct from (new.status = 'SEALED', new.countries))
    execute function outcome_case_touched();

-- A case that is forgotten leaves its numbers; nobody's but the sums' own fold takes them away.
create function outcome_kept() returns trigger language plpgsql as $$
begin
    if current_setting('redress.forgetting', true) = 'on' then
        insert into outcome_forgotten as f
        select platform_id, rule_id, generator, countries, week, valid, pursued, due, on_time, late, refused, reappeared,
            disputed, removed_in, gone_in, count(*) from gone group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15
        on conflict (week, platform_id, rule_id, generator, countries, valid, pursued, due, on_time, late, refused,
            reappeared, disputed, (coalesce(removed_in, -1)), (coalesce(gone_in, -1))) do update set n = f.n + excluded.n;
    end if;
    return null;
end $$;
create trigger outcome_kept after delete on outcome referencing old table as gone
    for each statement execute function outcome_kept();

-- What was there before is counted by the first folds.
insert into outcome_left_out
select distinct c.id from case_file c where c.status = 'SEALED'
    or exists (select from audit_entry a where a.case_id = c.id and a.action = 'case.sealed');
insert into outcome_touched (request_id) select id from removal_request where sent_at is not null order by prepared_at;
