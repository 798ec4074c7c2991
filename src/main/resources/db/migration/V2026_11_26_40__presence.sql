-- Who has a case's page open: a lease that runs out by itself. Rows are gone within minutes; no history is kept of it.
create table presence (
    case_id  uuid not null references case_file,
    staff_id uuid not null references staff_member,
    doing    text not null check (doing in ('READING', 'WRITING')),
    seen_at  timestamptz not null,
    primary key (case_id, staff_id)
);
create index presence_to_forget on presence (seen_at);
