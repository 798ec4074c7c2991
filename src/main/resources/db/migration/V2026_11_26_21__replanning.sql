-- Running clocks moved to a newer version of their rule: one action, asked by one member, done in batches.
create table replanning (
    id                    uuid primary key,
    rule_id               text not null references rule,
    from_versions         integer[] not null,
    to_version_id         uuid not null references rule_version,
    asked_by              uuid not null references staff_member,
    asked_at              timestamptz not null,
    reason                text not null check (reason <> ''),
    token                 text not null,
    foreseen_earlier      integer not null,
    foreseen_later        integer not null,
    foreseen_same         integer not null,
    foreseen_waiting      integer not null,
    foreseen_late_at_once integer not null,
    foreseen_missed       integer not null,
    foreseen_stopped      integer not null,
    done_earlier          integer not null,
    done_later            integer not null,
    done_same             integer not null,
    done_waiting          integer not null,
    done_late_at_once     integer not null,
    done_missed           integer not null,
    done_stopped          integer not null,
    finished_at           timestamptz,
    constraint finished_after_asked check (finished_at >= asked_at)
);
comment on column replanning.foreseen_waiting is 'clocks that do not run yet, or are paused: they change their version and have no due time to move';
comment on column replanning.token is 'stands for exactly what the preview showed';
create unique index one_replanning_of_a_rule_at_a_time on replanning (rule_id) where finished_at is null;
create index replanning_by_rule on replanning (rule_id, asked_at desc);

-- What became of each clock that moved, for ever.
create table replanned_deadline (
    id             uuid primary key,
    replanning_id  uuid not null references replanning,
    deadline_id    uuid not null references deadline,
    case_id        uuid not null references case_file,
    at             timestamptz not null,
    old_version_id uuid not null references rule_version,
    new_version_id uuid not null references rule_version,
    old_due_at     timestamptz,
    new_due_at     timestamptz,
    unique (replanning_id, deadline_id)
);
create index replanned_deadline_by_case on replanned_deadline (case_id);
create index replanned_deadline_by_deadline on replanned_deadline (deadline_id);
create trigger replanned_deadline_append_only before update or delete or truncate on replanned_deadline
    for each statement execute function refuse_change();

-- What a re-planning walks along, and what it counts.
create index deadline_open_by_version on deadline (rule_version_id, case_id, id)
    where state <> 'STOPPED' and removed_because is null;
create index deadline_stopped_by_version on deadline (rule_version_id)
    where state = 'STOPPED' and removed_because is null;
