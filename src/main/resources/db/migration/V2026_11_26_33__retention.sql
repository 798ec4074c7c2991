-- How long things are kept after a case is closed. One row; every version of it is in "revision".
create table retention_setting (
    only_row        boolean primary key default true check (only_row),
    contact_days    integer not null default 30 check (contact_days between 1 and 365),
    words_months    integer not null default 12 check (words_months between 1 and 60),
    timeline_months integer not null default 24 check (timeline_months between 6 and 120),
    version         integer not null default 0,
    constraint words_outlive_contact check (words_months * 28 >= contact_days),
    constraint timeline_outlives_words check (timeline_months >= words_months)
);
insert into retention_setting default values;

alter table case_file add column contact_gone_at timestamptz;
comment on column case_file.contact_gone_at is 'when the schedule destroyed what was known of how to reach the person';
create index case_file_with_contact on case_file (closed_at, id) where status = 'CLOSED' and contact_gone_at is null;
create index case_file_closed on case_file (closed_at, id) where status = 'CLOSED';
create index case_file_erased on case_file (closed_at, id) where status = 'ERASED';

-- Stops the schedule for one case, for instance while a court needs it. Never the person's own erasure.
create table legal_hold (
    id        uuid primary key,
    case_id   uuid not null references case_file,
    reason    text not null check (length(reason) between 1 and 500),
    owner     uuid not null references staff_member,
    until     timestamptz not null,
    begun_at  timestamptz not null,
    begun_by  uuid not null references staff_member,
    ended_at  timestamptz,
    ended_by  uuid references staff_member,
    version   integer not null default 0,
    constraint a_hold_has_an_end check (until > begun_at)
);
comment on column legal_hold.ended_by is 'who ended it early; null when its end came by itself';
create unique index one_hold_a_case on legal_hold (case_id) where ended_at is null;
create index legal_hold_by_case on legal_hold (case_id);
create index legal_hold_by_end on legal_hold (until, id) where ended_at is null;
create index legal_hold_recent on legal_hold (begun_at desc, id);

-- What the schedule may touch: never a case with a hold, a running clock or an alert that somebody has yet to see.
create view case_at_rest as
select c.id, c.status, c.closed_at, c.contact_gone_at
from case_file c
where c.status in ('CLOSED', 'ERASED') and c.closed_at is not null
  and not exists (select from legal_hold h where h.case_id = c.id and h.ended_at is null)
  and not exists (select from deadline d where d.case_id = c.id and d.state in ('RUNNING', 'PAUSED'))
  and (c.status = 'ERASED' or not exists (
      select from alert a where a.case_id = c.id and a.acknowledged_at is null and a.moot_at is null));

-- Rows that are append-only while their case is kept go with it; the audit never does.
create or replace function refuse_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and tg_table_name not like 'audit%' and current_setting('redress.forgetting', true) = 'on' then
        return null;
    end if;
    raise exception '% is append-only', tg_table_name;
end $$;

-- Deletes rows and all that points at them, whichever tables there are.
create function forget_rows(rows_of regclass, which text) returns void language plpgsql as $$
declare
    child record;
begin
    for child in
        select k.conrelid::regclass points,
            (select string_agg(quote_ident(a.attname), ', ' order by u.n) from unnest(k.conkey) with ordinality u (att, n)
                join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.att) here,
            (select string_agg(quote_ident(a.attname), ', ' order by u.n) from unnest(k.confkey) with ordinality u (att, n)
                join pg_attribute a on a.attrelid = k.confrelid and a.attnum = u.att) there
        from pg_constraint k
        where k.contype = 'f' and k.confrelid = rows_of and k.conrelid <> k.confrelid and k.confdeltype <> 'c'
    loop
        perform forget_rows(child.points,
            format('(%s) in (select %s from %s where %s)', child.here, child.there, rows_of, which));
    end loop;
    execute format('delete from %s where %s', rows_of, which);
end $$;

create function forget_case(gone uuid) returns void language plpgsql as $$
begin
    perform set_config('redress.forgetting', 'on', true);
    perform forget_rows('case_file', format('id = %L', gone));
    perform set_config('redress.forgetting', 'off', true);
end $$;
