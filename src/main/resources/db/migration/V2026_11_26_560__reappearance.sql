-- What came back waits for us to ask again: a clock of our own, of the fresh request, until it is sent.
alter table deadline drop constraint deadline_obligation_check;
alter table deadline add constraint deadline_obligation_check check (obligation in ('REMOVAL_REQUEST', 'FIRST_REVIEW',
    'MESSAGE', 'FINGERPRINT_WITHDRAWAL', 'COMPLAINT', 'REGULATOR_STEP', 'COMMITMENT', 'REAPPEARANCE'));

-- Its line on the worklist is that of the fresh request.
create or replace view worklist_source as
select d.id, d.due_at, d.started_at, d.obligation, d.case_id, r.id request_id,
    coalesce(r.platform_id, d.platform_id) platform_id, v.rule_id, r.status request_status,
    r.follows is not null again, c.status case_status, c.assignee, c.language, c.countries, z.until aside_until,
    row_number() over (partition by d.case_id, d.obligation, d.obligation_id order by d.due_at, d.id) = 1 first_of_duty,
    c.team_id
from deadline d
join case_file c on c.id = d.case_id
join rule_version v on v.id = d.rule_version_id
left join removal_request r on d.obligation in ('REMOVAL_REQUEST', 'REAPPEARANCE') and r.id = d.obligation_id
left join set_aside z on z.case_id = d.case_id
where d.state = 'RUNNING' and c.status not in ('SEALED', 'ERASED', 'SANDBOX');
