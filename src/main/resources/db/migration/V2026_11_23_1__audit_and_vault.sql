-- The one row that lets tests and the demo shift time. Production refuses to start when it is not zero.
create table clock_offset (
    only_row boolean primary key default true check (only_row),
    shift    interval not null default interval '0'
);
insert into clock_offset default values;

-- What every use case reads once as "now": the database's clock, shifted only in tests and in the demo.
create function redress_now() returns timestamptz language sql volatile as
$$ select date_trunc('milliseconds', clock_timestamp()) + (select shift from clock_offset) $$;

-- One wrapped key per owner (a case, a draft, a platform). Destroying the wrapped key is erasure.
create table vault_key (
    owner        uuid primary key,
    wrapped      bytea,
    created_at   timestamptz not null,
    destroyed_at timestamptz,
    constraint destroyed_keys_hold_nothing check ((wrapped is null) = (destroyed_at is not null))
);

-- Who did what to what, and when. Written with the change itself, in the same transaction.
create table audit_entry (
    id           bigint generated always as identity primary key,
    at           timestamptz not null,
    actor_kind   text not null check (actor_kind in ('STAFF', 'PERSON', 'PLATFORM', 'SYSTEM', 'PUBLIC')),
    actor_id     text not null,
    action       text not null,
    subject_kind text not null,
    subject_id   text not null,
    case_id      uuid,
    details      text not null,
    leaf         bytea not null check (length(leaf) = 32)
);
create index audit_entry_by_case on audit_entry (case_id, id) where case_id is not null;

-- The chain is laid over committed entries by one sealer at a time, so that writers never queue for its head.
create table audit_seal (
    position bigint primary key,
    entry_id bigint not null unique references audit_entry,
    chain    bytea not null check (length(chain) = 32)
);

-- Entries that no link covers yet. Ids may commit out of order, so the sealer cannot remember "the last one".
create table audit_unsealed (
    entry_id bigint primary key
);
create function audit_entry_waits_for_its_seal() returns trigger language plpgsql as
$$ begin insert into audit_unsealed select id from added; return null; end $$;
create trigger audit_entry_to_seal after insert on audit_entry referencing new table as added
    for each statement execute function audit_entry_waits_for_its_seal();

create function refuse_change() returns trigger language plpgsql as
$$ begin raise exception '% is append-only', tg_table_name; end $$;

create trigger audit_entry_append_only before update or delete or truncate on audit_entry
    for each statement execute function refuse_change();
create trigger audit_seal_append_only before update or delete or truncate on audit_seal
    for each statement execute function refuse_change();
