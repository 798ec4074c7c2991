-- Two cases that are handled together, since both report the same: a link between equals. Nothing moves between them.
create table case_link (
    id        uuid primary key,
    one       uuid not null references case_file,
    other     uuid not null references case_file,
    linked_at timestamptz not null,
    linked_by uuid not null references staff_member,
    ended_at  timestamptz,
    ended_by  uuid references staff_member,
    constraint in_one_order check (one < other),
    constraint ended_by_somebody check ((ended_at is null) = (ended_by is null))
);
create unique index case_link_once on case_link (one, other) where ended_at is null;
create index case_link_by_other on case_link (other) where ended_at is null;
