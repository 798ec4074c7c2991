-- What was recorded by mistake is struck out by a further fact. The step itself is never changed.
create table step_strike_out (
    id         uuid primary key,
    step_id    uuid not null unique references removal_step,
    request_id uuid not null references removal_request,
    at         timestamptz not null,
    actor_kind text not null check (actor_kind = 'STAFF'),
    actor_id   text not null,
    reason     bytea not null
);
comment on column step_strike_out.reason is 'sealed under the case''s key';
create index step_strike_out_by_request on step_strike_out (request_id);
create trigger step_strike_out_append_only before update or delete or truncate on step_strike_out
    for each statement execute function refuse_change();

-- A receipt that never was makes room for one that is.
alter table receipt add column struck_out_at timestamptz;
alter table receipt drop constraint receipt_request_id_how_key;
create unique index one_standing_receipt_a_kind on receipt (request_id, how) where struck_out_at is null;
create index receipt_by_request on receipt (request_id);

-- How an authority was checked, when that turned out to be wrong: what it said, and why it does not hold.
create table authority_strike_out (
    id         uuid primary key,
    case_id    uuid not null references case_file,
    at         timestamptz not null,
    actor_kind text not null check (actor_kind = 'STAFF'),
    actor_id   text not null,
    basis      bytea not null,
    reason     bytea not null
);
comment on column authority_strike_out.basis is 'sealed under the case''s key';
create index authority_strike_out_by_case on authority_strike_out (case_id);
create trigger authority_strike_out_append_only before update or delete or truncate on authority_strike_out
    for each statement execute function refuse_change();
