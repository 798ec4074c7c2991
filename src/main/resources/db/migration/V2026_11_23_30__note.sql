-- What staff note for each other about a case. Never the person's to read; sealed under the case's key all the same.
create table note (
    id         uuid primary key,
    case_id    uuid not null references case_file,
    staff_id   uuid not null references staff_member,
    words      bytea not null,
    written_at timestamptz not null
);
create index note_by_case on note (case_id, written_at, id);
