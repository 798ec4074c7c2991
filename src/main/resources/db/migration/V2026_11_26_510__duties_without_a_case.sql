-- Clocks also run for complaints to platforms, for what is sent to a regulator, and for the review of a commitment. A
-- pack over many cases and a commitment belong to no case; they say in one line what they are about.
alter table deadline drop constraint deadline_obligation_check;
alter table deadline add constraint deadline_obligation_check check (obligation in ('REMOVAL_REQUEST', 'FIRST_REVIEW',
    'MESSAGE', 'FINGERPRINT_WITHDRAWAL', 'COMPLAINT', 'REGULATOR_STEP', 'COMMITMENT'));
alter table deadline alter column case_id drop not null;
alter table deadline add column about text check (length(about) between 1 and 120);
alter table deadline add constraint of_a_case_or_about_something check ((case_id is null) = (about is not null));
alter table deadline add constraint only_some_duties_have_no_case
    check (case_id is not null or obligation in ('REGULATOR_STEP', 'COMMITMENT'));
comment on column deadline.about is 'what a duty without a case is about; nothing personal';
alter table alert alter column case_id drop not null;
alter table alert_handover alter column case_id drop not null;
alter table replanned_deadline alter column case_id drop not null;

-- The worklist is made of cases alone.
create or replace function worklist_touched() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' and old.case_id is not null then
        insert into worklist_stale values (pg_current_xact_id(), old.case_id) on conflict do nothing;
    end if;
    if tg_op <> 'DELETE' and new.case_id is not null then
        insert into worklist_stale values (pg_current_xact_id(), new.case_id) on conflict do nothing;
    end if;
    return null;
end $$;

-- A regulator may take months, or never reply: that keeps nobody from being forgotten, and erasure stops the clock.
create or replace view case_at_rest as
select c.id, c.status, c.closed_at, c.contact_gone_at
from case_file c
where c.status in ('CLOSED', 'ERASED') and c.closed_at is not null
  and not exists (select from legal_hold h where h.case_id = c.id and h.ended_at is null)
  and not exists (select from deadline d where d.case_id = c.id and d.state in ('RUNNING', 'PAUSED')
      and (c.status = 'ERASED' or d.obligation not in ('FINGERPRINT_WITHDRAWAL', 'REGULATOR_STEP')))
  and (c.status = 'ERASED' or not exists (
      select from alert a where a.case_id = c.id and a.acknowledged_at is null and a.moot_at is null));
