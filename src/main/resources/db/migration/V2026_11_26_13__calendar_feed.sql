-- A member's secret link to the due times of their own cases, as a calendar.
create table calendar_feed (
    member     uuid primary key references staff_member,
    token_hash bytea not null unique check (length(token_hash) = 32),
    made_at    timestamptz not null
);
comment on column calendar_feed.token_hash is 'SHA-256 of 256 random bits; the link itself is shown once and kept nowhere';
