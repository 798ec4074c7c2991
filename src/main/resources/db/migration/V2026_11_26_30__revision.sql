-- Every version of what is configured at the desk: who saved it, when, why, what it said before and what it says.
create table revision (
    id           uuid primary key,
    subject_kind text not null check (subject_kind in ('platform', 'generator', 'retention', 'letter', 'support-links')),
    subject_id   text not null check (length(subject_id) between 1 and 100),
    number       integer not null check (number > 0),
    fields       text[] not null check (cardinality(fields) > 0),
    was          text[] not null,
    says         text[] not null,
    reason       text not null check (length(reason) between 1 and 500),
    actor_kind   text not null check (actor_kind in ('STAFF', 'SYSTEM')),
    actor_id     text not null,
    at           timestamptz not null,
    constraint a_value_for_each_field check (cardinality(was) = cardinality(fields) and cardinality(says) = cardinality(fields)),
    constraint each_version_once unique (subject_kind, subject_id, number)
);
create trigger revision_append_only before update or delete or truncate on revision
    for each statement execute function refuse_change();
