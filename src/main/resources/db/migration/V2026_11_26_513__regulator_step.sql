-- What is sent to a regulator, and what came back: of one case, or a pack over many, which belongs to no case.
create table regulator_step (
    id           uuid primary key,
    regulator_id uuid not null references regulator,
    case_id      uuid references case_file,
    about        text check (length(about) between 1 and 120),
    pack_id      uuid,
    status       text not null check (status in ('READY', 'SENT', 'ACKNOWLEDGED', 'ASKED', 'DECIDED', 'WITHDRAWN')),
    ready_at     timestamptz not null,
    sent_at      timestamptz,
    channel      text check (channel in ('PORTAL', 'MAIL')),
    reference    text check (length(reference) <= 100),
    follows      uuid references regulator_step,
    version      integer not null default 0,
    constraint a_case_or_what_it_is_about check ((case_id is null) = (about is not null)),
    constraint sent_says_how check ((sent_at is null) = (channel is null)),
    constraint sent_unless_ready check ((sent_at is null) = (status in ('READY', 'WITHDRAWN'))),
    constraint sent_with_a_pack check (sent_at is null or pack_id is not null)
);
comment on column regulator_step.about is 'what a pack over many cases is about; nothing personal';
comment on column regulator_step.reference is 'the regulator''s own number for it';
comment on column regulator_step.follows is 'the step in which the regulator asked for more';
create index regulator_step_by_case on regulator_step (case_id) where case_id is not null;
create index regulator_step_by_followed on regulator_step (follows) where follows is not null;
create index regulator_step_to_send on regulator_step (ready_at, id) where status = 'READY';
create index regulator_step_sent on regulator_step (sent_at desc, id) where sent_at is not null;
create unique index one_step_to_send_a_case_and_regulator on regulator_step (case_id, regulator_id)
    where case_id is not null and status = 'READY';

create table regulator_reply (
    id          uuid primary key,
    step_id     uuid not null references regulator_step,
    kind        text not null check (kind in ('ACKNOWLEDGED', 'ASKED', 'DECIDED')),
    sealed      bytea,
    words       text,
    actor_kind  text not null,
    actor_id    text not null,
    at          timestamptz not null,
    constraint sealed_or_of_no_case check (sealed is null or words is null)
);
comment on column regulator_reply.sealed is 'what it said, sealed under the case''s key';
comment on column regulator_reply.words is 'what it said about a pack over many cases; nothing personal';
create index regulator_reply_by_step on regulator_reply (step_id, at);

-- What is ready for a regulator and was not looked at yet for one.
create index alert_ready_for_regulator on alert (raised_at, id) where rung = 'REGULATOR' and moot_at is null;
