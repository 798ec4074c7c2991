create table alert (
    id              uuid primary key,
    deadline_id     uuid references deadline,
    rung            text not null,
    case_id         uuid not null references case_file,
    request_id      uuid references removal_request,
    raised_at       timestamptz not null,
    acknowledged_at timestamptz,
    acknowledged_by uuid references staff_member,
    reason          text,
    moot_at         timestamptz,
    constraint acknowledged_by_somebody check ((acknowledged_at is null) = (acknowledged_by is null))
);
comment on column alert.moot_at is 'when the duty was met or withdrawn before anybody acknowledged';
-- Any number of nodes, restarts and retries record each rung once.
create unique index each_rung_once on alert (deadline_id, rung) where deadline_id is not null;
create index alert_open on alert (raised_at, id) where acknowledged_at is null and moot_at is null;
create index alert_by_case on alert (case_id);
create index alert_by_request on alert (request_id) where request_id is not null;

create table heartbeat (
    job     text not null,
    node    text not null,
    beat_at timestamptz not null,
    primary key (job, node)
);

-- The outbox: letters and webhooks, written with the change that causes them.
create table delivery (
    id          uuid primary key,
    kind        text not null check (kind in ('WEBHOOK', 'LETTER_TO_STAFF', 'LETTER_TO_PLATFORM')),
    topic       text not null,
    recipient   text not null,
    stream      text not null,
    position    bigint generated always as identity,
    platform_id uuid references platform,
    case_id     uuid references case_file,
    request_id  uuid references removal_request,
    alert_id    uuid references alert,
    body        text not null,
    status      text not null check (status in ('QUEUED', 'SENT', 'FAILED', 'GIVEN_UP', 'DROPPED')),
    queued_at   timestamptz not null,
    attempt_at  timestamptz,
    attempts    integer not null default 0,
    settled_at  timestamptz,
    because     text,
    constraint waiting_has_a_time check ((attempt_at is not null) = (status in ('QUEUED', 'FAILED')))
);
comment on column delivery.body is 'ids, times and states only; nothing personal';
comment on column delivery.recipient is 'id of the member of staff or of the platform; the address is looked up when sending';
comment on column delivery.stream is 'deliveries of one stream leave in order of position';
comment on column delivery.attempt_at is 'next attempt; while an attempt is under way, the end of its lease';
create index delivery_due on delivery (attempt_at) where attempt_at is not null;
create index delivery_open_by_stream on delivery (stream, position) where attempt_at is not null;
create index delivery_recent on delivery (queued_at desc, id);
create index delivery_by_request on delivery (request_id) where request_id is not null;
create index delivery_given_up on delivery (settled_at) where status = 'GIVEN_UP';
create unique index one_letter_an_alert_and_recipient on delivery (alert_id, kind, recipient) where alert_id is not null;

create table delivery_attempt (
    delivery_id uuid not null references delivery,
    number      integer not null,
    at          timestamptz not null,
    outcome     text not null check (outcome in ('ACCEPTED', 'REFUSED', 'NO_ANSWER', 'NOT_ALLOWED')),
    code        integer,
    detail      text,
    took_ms     integer not null,
    primary key (delivery_id, number)
);
create trigger delivery_attempt_append_only before update or delete or truncate on delivery_attempt
    for each statement execute function refuse_change();

-- Idempotency keys of the partner API, per platform and route.
create table idempotency_key (
    platform_id uuid not null references platform,
    route       text not null,
    key         text not null,
    body_hash   bytea not null,
    status      integer,
    headers     text,
    answer      text,
    created_at  timestamptz not null,
    primary key (platform_id, route, key)
);
create index idempotency_key_by_age on idempotency_key (created_at);
