-- A letter that a platform's mail server accepted came back: a further fact, which strikes the receipt out.
create table bounce (
    delivery_id uuid primary key references delivery,
    reason      text not null check (reason in ('UNKNOWN_ADDRESS', 'MAILBOX_FULL', 'REFUSED', 'OTHER')),
    staff_id    uuid not null references staff_member,
    at          timestamptz not null
);
create trigger bounce_append_only before update or delete or truncate on bounce
    for each statement execute function refuse_change();
