-- How fast and how truly platforms answer, kept ready to be read: see ADR 0031. Two tables follow from the facts.
-- "outcome" holds what became of each sent request ('' as its rule) and of each of its duties; "tally" sums outcomes up.
-- A change of a fact only notes the request; every few seconds outcome_fold() makes what was noted anew, and
-- changes the sums by the difference. Nothing else writes them.
create table outcome (
    unit        uuid primary key,
    request_id  uuid not null references removal_request,
    platform_id uuid not null references platform,
    rule_id     text not null,
    generator   text not null,
    countries   text[] not null,
    week        date not null,
    valid       integer not null,
    pursued     integer not null,
    due         integer not null,
    on_time     integer not null,
    late        integer not null,
    refused     integer not null,
    reappeared  integer not null,
    disputed    integer not null,
    removed_in  integer,
    gone_in     integer,
    turn_at     timestamptz,
    constraint a_term_ends_once check (on_time + late <= due and due <= pursued)
);
comment on column outcome.unit is 'the request''s id, or the deadline''s';
comment on column outcome.rule_id is 'empty: the request as such, whatever rules bind it';
comment on column outcome.week is 'the Monday (UTC) of the week in which the request was sent';
comment on column outcome.removed_in is 'minutes, rounded down by outcome_minutes; null while it is up, and once withdrawn';
comment on column outcome.turn_at is 'when the limit passes, if that is still to come';
create index outcome_by_request on outcome (request_id);
create index outcome_by_week on outcome (week);
create index outcome_to_turn on outcome (turn_at) where turn_at is not null;

-- What remains of a case that is forgotten: numbers that point at nothing.
create table outcome_forgotten (
    platform_id uuid not null references platform,
    rule_id     text not null,
    generator   text not null,
    countries   text[] not null,
    week        date not null,
    valid       integer not null,
    pursued     integer not null,
    due         integer not null,
    on_time     integer not null,
    late        integer not null,
    refused     integer not null,
    reappeared  integer not null,
    disputed    integer not null,
    removed_in  integer,
    gone_in     integer,
    n           integer not null
);
create unique index outcome_forgotten_once on outcome_forgotten (week, platform_id, rule_id, generator, countries, valid,
    pursued, due, on_time, late, refused, reappeared, disputed, coalesce(removed_in, -1), coalesce(gone_in, -1));

-- Cases that were sealed, perhaps about a child: they never count again, whatever becomes of them.
create table outcome_left_out (
    case_id uuid primary key references case_file
);

-- Requests of which something changed since the last fold.
create table outcome_touched (
    id         bigint generated always as identity primary key,
    request_id uuid not null
);
create index outcome_touched_by_request on outcome_touched (request_id);

create table tally (
    period      text not null check (period ~ '^[0-9]{4}-(W[0-9]{2}|Q[1-4])$'),
    generator   text not null,
    country     text not null,
    platform_id uuid not null,
    rule_id     text not null,
    requests    integer not null,
    valid       integer not null,
    pursued     integer not null,
    due         integer not null,
    on_time     integer not null,
    late        integer not null,
    refused     integer not null,
    reappeared  integer not null,
    disputed    integer not null,
    removed     integer not null,
    gone        integer not null,
    primary key (generator, country, period, platform_id, rule_id)
);
comment on column tally.period is 'a week of ISO 8601, or the quarter that holds its Thursday';
comment on column tally.platform_id is 'all noughts: whichever';
comment on column tally.generator is 'empty: whichever; none: not known; else its id';
comment on column tally.country is 'empty: whichever; none: not known; a request linked with two countries counts in both';

create table tally_time (
    period      text not null,
    generator   text not null,
    country     text not null,
    platform_id uuid not null,
    rule_id     text not null,
    what        text not null check (what in ('REMOVED', 'GONE')),
    minutes     integer not null,
    n           integer not null,
    primary key (generator, country, period, rule_id, platform_id, what, minutes)
);

create table tally_state (
    only_row boolean primary key default true check (only_row),
    as_of    timestamptz,
    version  bigint not null default 0,
    repaired_at timestamptz,
    wrong    integer not null default 0
);
comment on column tally_state.as_of is 'up to when everything that was recorded, and every limit that passed, is counted';
comment on column tally_state.wrong is 'how many outcomes and sums the last repair found that did not follow from the facts';
insert into tally_state default values;

-- Rounded down: to the minute in the first hour, a quarter of an hour in the first day, the hour in the first three days,
-- six hours in the first fortnight, the day in the first sixty days, thirty days beyond.
create function outcome_minutes(took interval) returns integer language sql immutable strict as $$
    select m - m % case when m < 60 then 1 when m < 1440 then 15 when m < 4320 then 60 when m < 20160 then 360
        when m < 86400 then 1440 else 43200 end
    from (select greatest(0, floor(extract(epoch from took) / 60))::integer m) whole
$$;

-- The definition of every number: what the facts say of these requests at that time.
create function outcome_of(ids uuid[], as_of timestamptz) returns setof outcome language sql stable as $$
with standing as (
    select s.request_id, s.position, s.at, s.event,
        lead(s.event) over (partition by s.request_id order by s.position) after
    from removal_step s
    where s.request_id = any(ids) and not exists (select from step_strike_out x where x.step_id = s.id)
), said as (
    select request_id, min(at) filter (where event = 'SEND') sent_at,
        max(position) filter (where event in ('STILL_THERE', 'CORRECT')) contradicted,
        max(at) filter (where event = 'VERIFY_GONE') gone_at,
        coalesce(bool_or(event = 'REFUSE' and after is distinct from 'CORRECT'), false) refused
    from standing group by request_id
), sent as (
    select r.id, r.platform_id, said.sent_at, said.gone_at, said.refused::integer refused,
        r.status = 'WITHDRAWN' withdrawn, (r.status = 'REAPPEARED')::integer reappeared,
        coalesce((select max(c.at) from standing c where c.request_id = r.id and c.event = 'CLAIM_REMOVAL'
            and c.position > coalesce(said.contradicted, 0)), said.gone_at) removed_at,
        coalesce(i.generator_id::text, 'none') generator,
        case when c.countries = '{}' then '{none}' else c.countries end countries,
        date_trunc('week', said.sent_at at time zone 'UTC')::date week
    from said
    join removal_request r on r.id = said.request_id
    join item i on i.id = r.item_id
    join case_file c on c.id = r.case_id
    where said.sent_at is not null and c.status not in ('SEALED', 'SANDBOX')
      and not exists (select from outcome_left_out x where x.case_id = c.id)
), duty as (
    select d.*, v.rule_id, v.clock_start, m.deadline_id is not null missed, g.ground,
        m.deadline_id is not null or coalesce(d.started_at is not null and d.due_at < as_of, false) passed,
        exists (select from dispute x where x.deadline_id = d.id) disputed
    from deadline d
    join rule_version v on v.id = d.rule_version_id
    left join missed_deadline m on m.deadline_id = d.id
    left join dispute g on g.deadline_id = d.id and g.verdict = 'UPHELD'
    where d.obligation = 'REMOVAL_REQUEST' and d.obligation_id = any(ids) and d.removed_because is null
), weighed as (
    select s.*, d.id unit, d.rule_id, d.started_at, d.due_at, d.passed, d.disputed,
        d.started_at is not null or d.missed valid,
        d.passed and not s.withdrawn and coalesce(d.ground, 'REMOVED_IN_TIME') = 'REMOVED_IN_TIME' counts,
        d.ground is null and (d.missed or (d.started_at is not null and d.due_at < as_of and coalesce(d.stopped_at > d.due_at, true))) missed,
        d.ground is not null or coalesce(s.removed_at <= d.due_at, false) kept
    from sent s join duty d on d.obligation_id = s.id
)
select s.id, s.id, s.platform_id, '', s.generator, s.countries, s.week,
    exists (select from duty d where d.obligation_id = s.id and d.clock_start = 'VALID_REQUEST_RECEIVED'
        and (d.started_at is not null or d.missed))::integer,
    (not s.withdrawn)::integer, 0, 0, 0, s.refused, s.reappeared,
    exists (select from dispute x where x.request_id = s.id)::integer,
    case when not s.withdrawn then outcome_minutes(s.removed_at - s.sent_at) end,
    case when not s.withdrawn then outcome_minutes(s.gone_at - s.sent_at) end, null::timestamptz
from sent s
union all
select w.unit, w.id, w.platform_id, w.rule_id, w.generator, w.countries, w.week, w.valid::integer,
    (w.valid and not w.withdrawn)::integer, w.counts::integer, (w.counts and not w.missed and w.kept)::integer,
    (w.counts and w.missed)::integer, w.refused, w.reappeared, w.disputed::integer,
    case when not w.withdrawn and w.started_at is not null then outcome_minutes(w.removed_at - w.started_at) end,
    case when not w.withdrawn and w.started_at is not null then outcome_minutes(w.gone_at - w.started_at) end,
    case when not w.passed and not w.withdrawn and w.started_at is not null then w.due_at end
from weighed w
$$;
