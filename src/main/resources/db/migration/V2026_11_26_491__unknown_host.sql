-- A host that is nobody's in the directory, and what it says of itself in public. Kept by host: nothing here says in
-- which case it was reported, nor what at it.
create table unknown_host (
    host          text primary key check (host = lower(host)),
    wanted_at     timestamptz not null,
    ask_at        timestamptz,
    attempts      integer not null default 0,
    asked_at      timestamptz,
    software      text,
    title         text,
    admin_mail    text,
    security      text,
    security_until timestamptz,
    registered    text,
    hoster        text,
    hoster_mail   text
);
comment on column unknown_host.ask_at is 'when it is to be asked; while somebody asks, the end of the lease; null once asked';
create index unknown_host_to_ask on unknown_host (ask_at) where ask_at is not null;
create index unknown_host_by_age on unknown_host (wanted_at);
