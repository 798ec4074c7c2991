-- Matching moves from the database into an index in each node's memory, which has to follow this table exactly.
alter table fingerprint drop column bits;
alter table fingerprint add column number integer generated always as identity;
alter table fingerprint add constraint fingerprint_number unique (number);
alter table fingerprint add column changed xid8 not null default pg_current_xact_id();
comment on column fingerprint.number is 'what the index calls it; may have gaps';
comment on column fingerprint.changed is 'the transaction that changed it last: what was not over when a node looked is looked at again';
create index fingerprint_by_change on fingerprint (changed);

create function fingerprint_changes() returns trigger language plpgsql as $$
begin
    new.changed := pg_current_xact_id();
    return new;
end $$;
create trigger fingerprint_changes before insert or update on fingerprint
    for each row execute function fingerprint_changes();

-- A deleted row cannot say that it changed.
create table fingerprint_gone (
    number  integer primary key,
    changed xid8 not null default pg_current_xact_id(),
    gone_at timestamptz not null default redress_now()
);
create index fingerprint_gone_by_change on fingerprint_gone (changed);
create index fingerprint_gone_by_time on fingerprint_gone (gone_at);

create function fingerprint_goes() returns trigger language plpgsql as $$
begin
    insert into fingerprint_gone (number) values (old.number);
    return null;
end $$;
create trigger fingerprint_goes after delete on fingerprint
    for each row execute function fingerprint_goes();
