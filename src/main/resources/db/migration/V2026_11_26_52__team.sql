-- Teams: every case belongs to exactly one. "Everybody" has a fixed id, no list of members, and everybody in it.
create table team (
    id      uuid primary key,
    name    text not null check (name = btrim(name) and length(name) between 1 and 60),
    version integer not null default 0
);
create unique index team_by_name on team (lower(name));
insert into team (id, name) values ('00000000-0000-0000-0000-0000000000a1', 'Everybody');

create table team_member (
    team_id   uuid not null references team,
    member_id uuid not null references staff_member,
    primary key (team_id, member_id),
    constraint everybody_has_no_list check (team_id <> '00000000-0000-0000-0000-0000000000a1')
);
create index team_member_by_member on team_member (member_id);

alter table case_file add column team_id uuid not null default '00000000-0000-0000-0000-0000000000a1' references team;
create index case_file_by_team on case_file (team_id, status, reported_at, id) where status in ('HELD', 'REPORTED');

-- The worklist of somebody who sees some teams alone walks one index for each of them.
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
where d.state = 'RUNNING' and c.status not in ('SEALED', 'ERASED');

alter table worklist_line add column team_id uuid not null default '00000000-0000-0000-0000-0000000000a1';
alter table worklist_line alter column team_id drop default;
create index worklist_line_by_team on worklist_line (team_id, due_at, id) where first_of_duty;

drop trigger worklist_touched on case_file;
create trigger worklist_touched after update on case_file for each row
    when ((old.status, old.assignee, old.language, old.countries, old.team_id) is distinct from
        (new.status, new.assignee, new.language, new.countries, new.team_id))
    execute function worklist_case_touched();
