-- Is it gone? What is looked at and when next, the proof of each look, and whose turn it is at a host.
create table watch (
    request_id    uuid primary key references removal_request,
    case_id       uuid not null references case_file,
    settled       boolean not null default false,
    started_at    timestamptz not null,
    verdict       text check (verdict in ('ABSENT_ONCE', 'GONE', 'BLOCKED', 'SAYS_REMOVED', 'LOADS', 'BACK_ONCE', 'BACK', 'UNKNOWN')),
    verdict_at    timestamptz,
    needs_person  boolean not null default true,
    absent_since  timestamptz,
    absent_ever   boolean not null default false,
    back_since    timestamptz,
    next_at       timestamptz,
    ended         boolean not null default false,
    takes         integer not null default 0,
    onward        bytea,
    hops          integer not null default 0 check (hops between 0 and 5),
    rather_not_at timestamptz,
    version       integer not null default 0,
    constraint a_verdict_has_its_time check ((verdict is null) = (verdict_at is null)),
    constraint what_ended_is_not_looked_at check (not (ended and next_at is not null))
);
comment on column watch.onward is 'where a redirect led, sealed under the case''s key, until it is that host''s turn';
create index watch_due on watch (next_at) where next_at is not null;
create index watch_by_case on watch (case_id);

create table look (
    id         uuid primary key,
    request_id uuid not null references removal_request,
    at         timestamptz not null,
    rules      text not null,
    status     integer check (status between 100 and 599),
    type       text,
    length     bigint,
    sha256     text check (sha256 ~ '^[0-9a-f]{64}$'),
    phrase     text,
    trouble    text,
    finding    text not null,
    verdict    text not null,
    constraint an_answer_or_why_not check ((status is null) = (trouble is not null))
);
create index look_by_request on look (request_id, at, id);

-- A proof is never changed; erasure alone takes away from which somebody who knows a page could recognise it.
create function only_erasure() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and new.length is null and new.sha256 is null
            and to_jsonb(new) - '{length,sha256}'::text[] = to_jsonb(old) - '{length,sha256}'::text[] then
        return new;
    end if;
    if tg_op = 'DELETE' and current_setting('redress.forgetting', true) = 'on' then
        return old;
    end if;
    raise exception 'look is append-only';
end $$;
create trigger look_append_only before update or delete on look for each row execute function only_erasure();
create trigger look_not_emptied before truncate on look for each statement execute function refuse_change();

-- One host, by its keyed hash: when it was last asked, until when its turns are given away, and what its robots.txt says.
create table asked_host (
    host_key     text primary key,
    asked_at     timestamptz,
    booked_until timestamptz,
    robots       text,
    robots_at    timestamptz,
    pause        integer not null default 0 check (pause between 0 and 300)
);
create index asked_host_unused on asked_host (asked_at);
