-- A retired platform gets no new request; what runs there runs on.
alter table platform add column retired_at timestamptz;
create index platform_by_name on platform (lower(name), id);

-- Whether a platform's form worked for whoever tried it.
create table link_try (
    id          uuid primary key,
    platform_id uuid not null references platform,
    link        text not null,
    worked      boolean not null,
    staff_id    uuid not null references staff_member,
    at          timestamptz not null
);
create index link_try_by_platform on link_try (platform_id, at desc);
create trigger link_try_append_only before update or delete or truncate on link_try
    for each statement execute function refuse_change();
