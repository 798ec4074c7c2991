-- Generated cases of a platform's sandbox: nobody reported them, no staff page shows them, and they alert nobody. ADR 0023.
alter table case_file drop constraint case_file_status_check;
alter table case_file add constraint case_file_status_check
    check (status in ('HELD', 'REPORTED', 'ACCEPTED', 'NOT_OURS', 'CLOSED', 'SEALED', 'ERASED', 'SANDBOX'));

-- What is generated stays so, and nothing real becomes it.
create function refuse_sandbox_change() returns trigger language plpgsql as $$
begin
    raise exception 'a case is of the sandbox from the first, or never';
end $$;
create trigger sandbox_for_ever before update of status on case_file for each row
    when ((old.status = 'SANDBOX') <> (new.status = 'SANDBOX')) execute function refuse_sandbox_change();

create or replace view worklist_source as
select d.id, d.due_at, d.started_at, d.obligation, d.case_id, r.id request_id,
    coalesce(r.platform_id, d.platform_id) platform_id, v.rule_id, r.status request_status,
    r.follows is not null again, c.status case_status, c.assignee, c.language, c.countries, z.until aside_until,
    row_number() over (partition by d.case_id, d.obligation, d.obligation_id order by d.due_at, d.id) = 1 first_of_duty,
    c.team_id
from deadline d
join case_file c on c.id = d.case_id
join rule_version v on v.id = d.rule_version_id
left join removal_request r on d.obligation = 'REMOVAL_REQUEST' and r.id = d.obligation_id
left join set_aside z on z.case_id = d.case_id
where d.state = 'RUNNING' and c.status not in ('SEALED', 'ERASED', 'SANDBOX');

-- Where the sandbox's own clock is advanced, its history moves into the past: the one update that append-only tables
-- let through, and only on rows of generated cases, whoever asks.
create or replace function refuse_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and tg_table_name not like 'audit%' and current_setting('redress.forgetting', true) = 'on' then
        return null;
    end if;
    if tg_op = 'UPDATE' and tg_level = 'STATEMENT' and tg_table_name in ('clock_fact', 'removal_step', 'missed_deadline')
        and current_setting('redress.rehearsing', true) = 'on' then
        return null;
    end if;
    raise exception '% is append-only', tg_table_name;
end $$;

create function refuse_unless_rehearsed() returns trigger language plpgsql as $$
declare
    of_case uuid;
begin
    if tg_table_name = 'removal_step' then
        select case_id into of_case from removal_request where id = old.request_id;
    else
        select case_id into of_case from deadline where id = old.deadline_id;
    end if;
    if not exists (select from case_file where id = of_case and status = 'SANDBOX') then
        raise exception '% is append-only', tg_table_name;
    end if;
    return new;
end $$;
create trigger only_rehearsed before update on clock_fact for each row execute function refuse_unless_rehearsed();
create trigger only_rehearsed before update on removal_step for each row execute function refuse_unless_rehearsed();
create trigger only_rehearsed before update on missed_deadline for each row execute function refuse_unless_rehearsed();

-- Moves everything that a sandbox's requests ever did into the past, as if that much time had gone by.
create function rehearse_later(sandbox uuid, shift interval, at timestamptz) returns integer language plpgsql as $$
declare
    moved uuid[];
begin
    if not exists (select from platform where id = sandbox and sandbox_of is not null) then
        raise exception 'only the clocks of a sandbox can be advanced';
    end if;
    perform set_config('redress.rehearsing', 'on', true);
    select array_agg(id) into moved from (
        select id from removal_request where platform_id = sandbox order by id for update) locked;
    perform id from deadline where obligation = 'REMOVAL_REQUEST' and obligation_id = any(moved) order by id for update;
    update clock_fact f set at = f.at - shift, recorded_at = f.recorded_at - shift
    from deadline d where d.id = f.deadline_id and d.obligation = 'REMOVAL_REQUEST' and d.obligation_id = any(moved);
    update missed_deadline m set due_at = m.due_at - shift, detected_at = m.detected_at - shift
    from deadline d where d.id = m.deadline_id and d.obligation = 'REMOVAL_REQUEST' and d.obligation_id = any(moved);
    update deadline set started_at = started_at - shift, due_at = due_at - shift, stopped_at = stopped_at - shift,
        wake_at = wake_at - shift
    where obligation = 'REMOVAL_REQUEST' and obligation_id = any(moved);
    update removal_step set at = removal_step.at - shift where request_id = any(moved);
    update receipt set at = receipt.at - shift, struck_out_at = struck_out_at - shift where request_id = any(moved);
    update removal_request set prepared_at = prepared_at - shift, sent_at = sent_at - shift, updated_at = rehearse_later.at,
        version = version + 1
    where id = any(moved);
    perform set_config('redress.rehearsing', 'off', true);
    return coalesce(array_length(moved, 1), 0);
end $$;

-- What a platform has shown in its sandbox that it can do: a fact each, the first time.
create table sandbox_proof (
    platform_id uuid not null references platform,
    step        text not null check (step ~ '^[A-Z_]{3,40}$'),
    at          timestamptz not null,
    primary key (platform_id, step)
);
comment on column sandbox_proof.platform_id is 'the sandbox';

-- Forgets a generated case, whichever tables there are, all but its bare row: by it the audit's lines stay out of sight.
create function forget_rehearsal(gone uuid) returns void language plpgsql as $$
declare
    child record;
begin
    if not exists (select from case_file where id = gone and status = 'SANDBOX') then
        raise exception 'only generated cases are forgotten so';
    end if;
    perform set_config('redress.forgetting', 'on', true);
    for child in
        select k.conrelid::regclass points, a.attname here from pg_constraint k
        join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
        where k.contype = 'f' and k.confrelid = 'case_file'::regclass
    loop
        perform forget_rows(child.points, format('%I = %L', child.here, gone));
    end loop;
    perform set_config('redress.forgetting', 'off', true);
end $$;
