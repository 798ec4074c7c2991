create table removal_request (
    id           uuid primary key,
    item_id      uuid not null references item,
    case_id      uuid not null references case_file,
    platform_id  uuid not null references platform,
    status       text not null check (status in ('PREPARED', 'SENT', 'RECEIVED', 'IN_REVIEW', 'QUERIED', 'REMOVED', 'GONE', 'REFUSED', 'REAPPEARED', 'WITHDRAWN')),
    prepared_at  timestamptz not null,
    sent_at      timestamptz,
    updated_at   timestamptz not null,
    follows      uuid references removal_request,
    refusal_ground text,
    version      integer not null default 0,
    constraint refused_with_a_ground check (status <> 'REFUSED' or refusal_ground is not null),
    constraint sent_unless_prepared check (sent_at is not null or status in ('PREPARED', 'WITHDRAWN', 'GONE'))
);
create unique index one_live_request_an_item_and_platform on removal_request (item_id, platform_id)
    where status not in ('REAPPEARED', 'WITHDRAWN');
-- What staff has to do next: send, or look whether it is gone.
create index removal_request_to_handle on removal_request (status, updated_at, id)
    where status in ('PREPARED', 'REMOVED');
create index removal_request_by_case on removal_request (case_id);
-- What a platform may see, in the order it pages through.
create index removal_request_by_platform on removal_request (platform_id, updated_at, id) where sent_at is not null;

-- Every step of a request, append-only.
create table removal_step (
    id          uuid primary key,
    request_id  uuid not null references removal_request,
    position    integer not null,
    at          timestamptz not null,
    event       text not null,
    from_status text not null,
    to_status   text not null,
    actor_kind  text not null,
    actor_id    text not null,
    words       bytea,
    code        text,
    unique (request_id, position)
);
comment on column removal_step.words is 'sealed under the case''s key: the answer verbatim, the question, the note';
comment on column removal_step.code is 'machine-readable: ground of refusal, missing elements, what was done';

-- Evidence that the platform has the request.
create table receipt (
    id         uuid primary key,
    request_id uuid not null references removal_request,
    at         timestamptz not null,
    how        text not null check (how in ('API_READ', 'API_ANSWER', 'MAIL_ACCEPTED', 'FORM_CONFIRMATION', 'REGULATOR_NOTICE')),
    proof      text,
    unique (request_id, how)
);

-- One duty with its clock: obligation x rule version.
create table deadline (
    id              uuid primary key,
    obligation      text not null check (obligation in ('REMOVAL_REQUEST', 'FIRST_REVIEW', 'MESSAGE')),
    obligation_id   uuid not null,
    case_id         uuid not null references case_file,
    platform_id     uuid references platform,
    rule_version_id uuid not null references rule_version,
    state           text not null check (state in ('NOT_STARTED', 'RUNNING', 'PAUSED', 'STOPPED')),
    started_at      timestamptz,
    due_at          timestamptz,
    stopped_at      timestamptz,
    next_rung       text check (next_rung in ('WARNING', 'MISSED', 'SUPERVISORS', 'SECOND_CHANNEL', 'REGULATOR')),
    wake_at         timestamptz,
    failures        integer not null default 0,
    added_because   text,
    removed_because text,
    unique (obligation, obligation_id, rule_version_id),
    constraint started_when_running check (state = 'NOT_STARTED' or started_at is not null),
    constraint stopped_when_stopped check ((state = 'STOPPED') = (stopped_at is not null)),
    constraint waking_for_a_rung check ((wake_at is null) = (next_rung is null)),
    constraint only_running_clocks_wake check (wake_at is null or state = 'RUNNING')
);
comment on column deadline.wake_at is 'when the sweep looks next: the instant of next_rung, or later after a failure';
-- The sweep reads this index and nothing else to find its work.
create index deadline_to_wake on deadline (wake_at) where wake_at is not null;
create index deadline_failing on deadline (due_at) where failures > 0;
create index deadline_by_case on deadline (case_id);
create index deadline_running_by_due on deadline (due_at, id) where state = 'RUNNING';

create table clock_fact (
    id          uuid primary key,
    deadline_id uuid not null references deadline,
    position    integer not null,
    kind        text not null check (kind in ('START', 'PAUSE', 'RESUME', 'STOP', 'STRIKE_OUT')),
    at          timestamptz not null,
    strikes     uuid references clock_fact,
    why         text not null,
    actor_kind  text not null,
    actor_id    text not null,
    recorded_at timestamptz not null,
    unique (deadline_id, position),
    constraint strike_out_names_its_fact check ((kind = 'STRIKE_OUT') = (strikes is not null))
);

-- For ever: no later answer clears it.
create table missed_deadline (
    deadline_id uuid primary key references deadline,
    due_at      timestamptz not null,
    detected_at timestamptz not null,
    late_by     interval generated always as (detected_at - due_at) stored,
    constraint late_is_strictly_after_due check (detected_at > due_at)
);
create index missed_deadline_by_detection on missed_deadline (detected_at);

create trigger removal_step_append_only before update or delete or truncate on removal_step
    for each statement execute function refuse_change();
create trigger clock_fact_append_only before update or delete or truncate on clock_fact
    for each statement execute function refuse_change();
create trigger missed_deadline_append_only before update or delete or truncate on missed_deadline
    for each statement execute function refuse_change();

-- Anyone may run this; it must return no row: an open deadline past due by a minute without its missed fact.
create view overdue_without_missed_fact as
select d.id, d.obligation, d.obligation_id, d.due_at
from deadline d
where d.state = 'RUNNING' and d.due_at < redress_now() - interval '1 minute'
  and not exists (select from missed_deadline m where m.deadline_id = d.id);
