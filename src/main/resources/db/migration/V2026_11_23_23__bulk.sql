-- Cases that staff set aside for a while: their lines are hidden until then, except those whose clock runs out before.
create table set_aside (
    case_id uuid primary key references case_file,
    until   timestamptz not null,
    set_by  uuid not null references staff_member,
    set_at  timestamptz not null,
    check (until > set_at)
);
create index set_aside_by_until on set_aside (until, case_id);

-- One action of one member on many cases. Forgotten after a day: what it did stands in each case and in the audit.
create table bulk_action (
    id            uuid primary key,
    staff_id      uuid not null references staff_member,
    kind          text not null,
    assignee      uuid references staff_member,
    aside_until   timestamptz,
    asked_at      timestamptz not null,
    runs_at       timestamptz not null,
    ran_at        timestamptz,
    taken_back_at timestamptz,
    check (runs_at >= asked_at),
    check ((kind = 'ASSIGN') = (assignee is not null)),
    check ((kind = 'SET_ASIDE') = (aside_until is not null))
);
create index bulk_action_waiting on bulk_action (runs_at, id) where ran_at is null and taken_back_at is null;
create index bulk_action_by_age on bulk_action (asked_at);

create table bulk_line (
    id            uuid primary key,
    action_id     uuid not null references bulk_action,
    position      integer not null,
    case_id       uuid not null references case_file,
    request_id    uuid references removal_request,
    assignee_seen uuid references staff_member,
    outcome       text not null,
    why           text,
    unique (action_id, position)
);
