-- When each rung of a rule's alerts is climbed, as supervisors changed it: the newest stands in every version of the
-- rule, and so on every node. The count says what the change did to clocks that ran.
create table rule_ladder (
    id         uuid primary key,
    rule_id    text not null references rule,
    number     integer not null check (number > 0),
    before     text not null,
    ladder     text not null check (ladder <> before),
    reason     text not null check (length(reason) between 1 and 500),
    changed_by uuid not null references staff_member,
    changed_at timestamptz not null,
    running    integer not null check (running >= 0),
    earlier    integer not null check (earlier >= 0),
    later      integer not null check (later >= 0),
    at_once    integer not null check (at_once >= 0),
    unique (rule_id, number)
);
create trigger rule_ladder_append_only before update or delete or truncate on rule_ladder
    for each statement execute function refuse_change();
