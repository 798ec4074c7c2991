-- What a platform is told, whether or not it has an endpoint for webhooks: its change feed.
create table platform_change (
    id             uuid primary key,
    platform_id    uuid not null references platform,
    type           text not null check (type in ('removal_request.created', 'removal_request.updated',
        'removal_request.withdrawn', 'removal_request.deadline_approaching', 'removal_request.deadline_missed',
        'fingerprint.published', 'fingerprint.withdrawn')),
    case_id        uuid not null references case_file,
    request_id     uuid references removal_request,
    fingerprint_id uuid,
    due_at         timestamptz,
    at             timestamptz not null,
    written_at     timestamptz not null default redress_now(),
    constraint about_one_thing check (num_nonnulls(request_id, fingerprint_id) = 1)
);
comment on column platform_change.fingerprint_id is 'what that platform knows the fingerprint by';
comment on column platform_change.due_at is 'null: the request''s first running deadline when it is read';
comment on column platform_change.written_at is 'the order of the feed; a row is settled two seconds later';
create index platform_change_feed on platform_change (platform_id, written_at, id);
create index platform_change_by_case on platform_change (case_id);
create index platform_change_by_request on platform_change (request_id) where request_id is not null;
create trigger platform_change_append_only before update or delete or truncate on platform_change
    for each statement execute function refuse_change();
