-- An alert is handed to a colleague: all rungs of its clock go with it, those to come as well.
alter table alert add column holder uuid references staff_member;
comment on column alert.holder is 'whom the clock''s alerts were handed to last; null while nobody in particular has them';
create index alert_open_by_holder on alert (holder, raised_at, id)
    where holder is not null and acknowledged_at is null and moot_at is null;
create index alert_open_by_case on alert (case_id) where acknowledged_at is null and moot_at is null;

create table alert_handover (
    id          uuid primary key,
    deadline_id uuid not null references deadline,
    case_id     uuid not null references case_file,
    number      integer not null check (number > 0),
    giver       uuid not null references staff_member,
    taker       uuid not null references staff_member,
    reason      text not null check (length(reason) between 1 and 500),
    at          timestamptz not null,
    unique (deadline_id, number)
);
create index alert_handover_by_case on alert_handover (case_id, at);
create trigger alert_handover_append_only before update or delete or truncate on alert_handover
    for each statement execute function refuse_change();

-- Who was told of a rung may be told again when it becomes theirs.
drop index one_letter_an_alert_and_recipient;
create unique index one_letter_an_alert_and_recipient on delivery (alert_id, kind, recipient)
    where alert_id is not null and topic <> 'alert.handed_over';
