-- A complaint to a platform about what it did, or did not do, with a request: a step before a regulator.
create table complaint (
    id          uuid primary key,
    request_id  uuid not null references removal_request,
    case_id     uuid not null references case_file,
    platform_id uuid not null references platform,
    kind        text not null check (kind in ('UK_EXPEDITED')),
    channel     text not null check (channel in ('API', 'LETTER', 'FORM')),
    made_at     timestamptz not null,
    reference   bytea,
    outcome     text check (outcome in ('REMOVED', 'ANSWERED', 'REJECTED', 'NOT_PURSUED')),
    answered_at timestamptz,
    words       bytea,
    version     integer not null default 0,
    unique (request_id, kind),
    constraint answered_has_a_time check ((outcome is null) = (answered_at is null))
);
comment on column complaint.reference is 'the platform''s number for it, sealed under the case''s key';
comment on column complaint.words is 'what it answered, sealed under the case''s key';
create index complaint_by_case on complaint (case_id);
