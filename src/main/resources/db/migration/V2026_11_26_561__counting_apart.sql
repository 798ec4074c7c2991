-- One request that cannot be counted holds up no other: it is set aside, said, and tried again every night. See ADR 0031.
create table outcome_aside (
    request_id uuid primary key references removal_request,
    since      timestamptz not null,
    code       text not null check (length(code) = 5)
);
comment on table outcome_aside is 'requests whose outcome could not be worked out; a new fact of one, and the nightly repair, try again';
comment on column outcome_aside.code is 'SQLSTATE of the last try';

-- What is wrong with the database itself (no room, no connection, a deadlock) is the fault of no request.
create function outcome_renew_each(ids uuid[], as_of timestamptz) returns integer language plpgsql as $$
declare
    changed integer := 0;
    one uuid;
begin
    begin
        changed := outcome_renew(ids, as_of);
        delete from outcome_aside where request_id = any(ids);
        return changed;
    exception when others then
        if sqlstate ~ '^(40|53|57|58)' then
            raise;
        end if;
    end;
    foreach one in array ids loop
        begin
            changed := changed + outcome_renew(array[one], as_of);
            delete from outcome_aside where request_id = one;
        exception when others then
            if sqlstate ~ '^(40|53|57|58)' then
                raise;
            end if;
            insert into outcome_aside (request_id, since, code) values (one, outcome_renew_each.as_of, sqlstate)
            on conflict (request_id) do update set code = excluded.code;
        end;
    end loop;
    return changed;
end $$;

-- As before, but request by request where all at once fails; what is set aside does not come round again by its limit.
create or replace function outcome_fold(as_of timestamptz, most integer) returns integer language plpgsql as $$
declare
    touched uuid[];
    turned uuid[];
    changed integer;
begin
    if not pg_try_advisory_xact_lock(hashtextextended('outcome', 0)) then
        return -1;
    end if;
    with taken as (
        delete from outcome_touched where id in (select id from outcome_touched order by id limit most) returning request_id)
    select coalesce(array_agg(request_id), '{}') into touched from taken;
    select coalesce(array_agg(request_id), '{}') into turned from (
        select request_id from outcome o where turn_at < as_of
            and not exists (select from outcome_aside a where a.request_id = o.request_id)
        order by turn_at limit most) due;
    changed := outcome_renew_each(array(select distinct unnest(touched || turned)), as_of);
    if greatest(cardinality(touched), cardinality(turned)) < most then
        update tally_state t set as_of = outcome_fold.as_of, version = version + (changed > 0)::integer
        where t.as_of is distinct from outcome_fold.as_of;
    else
        update tally_state set version = version + 1;
    end if;
    return greatest(cardinality(touched), cardinality(turned));
end $$;

create or replace function outcome_repair(ids uuid[], as_of timestamptz) returns integer language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('outcome', 0));
    return outcome_renew_each(array(select asked from unnest(ids) asked
        where not exists (select from outcome_touched t where t.request_id = asked)
            and (exists (select from outcome_aside a where a.request_id = asked)
                or not exists (select from outcome o where o.request_id = asked and o.turn_at < outcome_repair.as_of))), as_of);
end $$;

-- With which AI tool something was made may be learnt later.
create function outcome_item_touched() returns trigger language plpgsql as $$
begin
    perform outcome_note(r.id) from removal_request r where r.item_id = new.id;
    return null;
end $$;
create trigger outcome_touched after update on item for each row
    when (old.generator_id is distinct from new.generator_id) execute function outcome_item_touched();
