-- A view of the worklist that a member of staff keeps under a name, for themselves or for everybody.
create table saved_view (
    id       uuid primary key,
    owner    uuid not null references staff_member,
    name     text not null check (length(name) between 1 and 60),
    path     text not null check (path like '/desk?tab=%' and length(path) <= 1000),
    shared   boolean not null,
    saved_at timestamptz not null,
    unique (owner, name)
);
create index saved_view_shared on saved_view (name) where shared;
