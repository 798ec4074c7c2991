-- Which days are worked, where: named, and in versions, since holidays are announced year by year.
create table working_calendar (
    id   text primary key,
    name text not null
);

create table calendar_version (
    id            uuid primary key,
    calendar_id   text not null references working_calendar,
    version       integer not null check (version > 0),
    zone          text not null,
    weekend       text[] not null,
    holidays      date[] not null,
    holiday_names text[] not null,
    made_at       timestamptz,
    made_by       uuid references staff_member,
    reason        text,
    unique (calendar_id, version),
    constraint a_working_day_is_left check (cardinality(weekend) < 7),
    constraint each_holiday_has_its_name check (cardinality(holidays) = cardinality(holiday_names)),
    constraint calendar_made_at_the_desk_with_a_reason check (num_nulls(made_at, made_by, reason) in (0, 3))
);
create trigger calendar_version_append_only before update or delete or truncate on calendar_version
    for each statement execute function refuse_change();

insert into working_calendar values ('WEEKDAYS_UTC', 'Monday to Friday, in UTC');
insert into calendar_version (id, calendar_id, version, zone, weekend, holidays, holiday_names)
values ('6f4f2f0a-6a0e-4f0e-9d3e-2b1f5d1c0001', 'WEEKDAYS_UTC', 1, 'UTC', '{SATURDAY,SUNDAY}', '{}', '{}');

alter table rule_version add column calendar_id text references working_calendar;
update rule_version set calendar_id = 'WEEKDAYS_UTC' where term like 'P%WD';
alter table rule_version add constraint working_days_have_a_calendar
    check ((calendar_id is not null) = coalesce(term like 'P%WD', false));

-- A clock keeps the version that it is counted by, so that anybody can fold its facts again.
alter table deadline add column calendar_version_id uuid references calendar_version;
update deadline d set calendar_version_id = '6f4f2f0a-6a0e-4f0e-9d3e-2b1f5d1c0001'
from rule_version v where v.id = d.rule_version_id and v.calendar_id is not null;

drop index deadline_open_by_version;
create index deadline_open_by_version on deadline (rule_version_id, calendar_version_id, case_id, id)
    where state <> 'STOPPED' and removed_because is null;

alter table replanning add column to_calendar_version_id uuid references calendar_version;
alter table replanned_deadline
    add column old_calendar_version_id uuid references calendar_version,
    add column new_calendar_version_id uuid references calendar_version;
