-- What the worklist reads: a narrow row per running clock with everything a filter asks for, so that each filter is a walk
-- along one index and the worst costs no more than the clocks that run. It follows from the other tables (the view
-- says how) and is made anew for each case that a transaction touched, when that transaction commits: see ADR 0018.
create view worklist_source as
select d.id, d.due_at, d.started_at, d.obligation, d.case_id, r.id request_id,
    coalesce(r.platform_id, d.platform_id) platform_id, v.rule_id, r.status request_status,
    r.follows is not null again, c.status case_status, c.assignee, c.language, c.countries, z.until aside_until,
    row_number() over (partition by d.case_id, d.obligation, d.obligation_id order by d.due_at, d.id) = 1 first_of_duty
from deadline d
join case_file c on c.id = d.case_id
join rule_version v on v.id = d.rule_version_id
left join removal_request r on d.obligation = 'REMOVAL_REQUEST' and r.id = d.obligation_id
left join set_aside z on z.case_id = d.case_id
where d.state = 'RUNNING' and c.status not in ('SEALED', 'ERASED');

create table worklist_line (
    id             uuid primary key references deadline on delete cascade,
    due_at         timestamptz not null,
    started_at     timestamptz not null,
    obligation     text not null,
    case_id        uuid not null references case_file,
    request_id     uuid references removal_request,
    platform_id    uuid,
    rule_id        text not null,
    request_status text,
    again          boolean not null,
    case_status    text not null,
    assignee       uuid,
    language       text not null,
    countries      text[] not null,
    aside_until    timestamptz,
    first_of_duty  boolean not null
);
create index worklist_line_by_case on worklist_line (case_id);
create index worklist_line_by_due on worklist_line (due_at, id) where first_of_duty;
create index worklist_line_unassigned on worklist_line (due_at, id) where first_of_duty and assignee is null;
create index worklist_line_again on worklist_line (due_at, id) where first_of_duty and again;
create index worklist_line_by_assignee on worklist_line (assignee, due_at, id) where first_of_duty;
create index worklist_line_by_platform on worklist_line (platform_id, due_at, id) where first_of_duty;
create index worklist_line_by_status on worklist_line (request_status, due_at, id) where first_of_duty;
create index worklist_line_by_language on worklist_line (language, due_at, id) where first_of_duty;
create index worklist_line_by_country on worklist_line using gin (countries);
create index worklist_line_by_rule on worklist_line (rule_id, due_at, id);
insert into worklist_line select * from worklist_source;

-- The cases that a transaction touched; its rows never outlive it.
create unlogged table worklist_stale (
    xact    xid8 not null,
    case_id uuid not null,
    primary key (xact, case_id)
);

create function worklist_touched() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        insert into worklist_stale values (pg_current_xact_id(), old.case_id) on conflict do nothing;
    end if;
    if tg_op <> 'DELETE' then
        insert into worklist_stale values (pg_current_xact_id(), new.case_id) on conflict do nothing;
    end if;
    return null;
end $$;

create function worklist_case_touched() returns trigger language plpgsql as $$
begin
    insert into worklist_stale values (pg_current_xact_id(), new.id) on conflict do nothing;
    return null;
end $$;

-- Whoever commits last sees what the other committed: the lock is held until then, and each statement looks afresh.
create function worklist_renewed() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('worklist ' || new.case_id, 0));
    delete from worklist_line where case_id = new.case_id;
    insert into worklist_line select * from worklist_source where case_id = new.case_id;
    delete from worklist_stale where xact = new.xact and case_id = new.case_id;
    return null;
end $$;

create constraint trigger renewed after insert on worklist_stale deferrable initially deferred
    for each row execute function worklist_renewed();
create trigger worklist_touched after insert or delete on deadline
    for each row execute function worklist_touched();
create trigger worklist_touched_again after update on deadline for each row
    when ((old.state, old.due_at, old.started_at, old.rule_version_id) is distinct from
        (new.state, new.due_at, new.started_at, new.rule_version_id))
    execute function worklist_touched();
create trigger worklist_touched after update on removal_request for each row
    when ((old.status, old.platform_id, old.case_id) is distinct from (new.status, new.platform_id, new.case_id))
    execute function worklist_touched();
create trigger worklist_touched after update on case_file for each row
    when ((old.status, old.assignee, old.language, old.countries) is distinct from
        (new.status, new.assignee, new.language, new.countries))
    execute function worklist_case_touched();
create trigger worklist_touched after insert or update or delete on set_aside
    for each row execute function worklist_touched();
