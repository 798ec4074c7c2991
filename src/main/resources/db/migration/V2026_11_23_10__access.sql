-- The access code is shown once when the report is sent, and once more on the first return.
alter table case_file add column code_shown_again boolean not null default false;

-- A lost code: one member of staff heard the right code word, a second one makes the new code.
create table code_reissue (
    id           uuid primary key,
    case_id      uuid not null references case_file,
    asked_by     uuid not null references staff_member,
    asked_at     timestamptz not null,
    confirmed_by uuid references staff_member,
    confirmed_at timestamptz,
    lapsed_at    timestamptz,
    version      integer not null default 0,
    constraint two_members_of_staff check (confirmed_by <> asked_by),
    constraint confirmed_by_somebody check ((confirmed_by is null) = (confirmed_at is null)),
    constraint lapsed_or_confirmed check (lapsed_at is null or confirmed_at is null)
);
create unique index code_reissue_one_open on code_reissue (case_id) where confirmed_at is null and lapsed_at is null;
create index code_reissue_by_case on code_reissue (case_id, confirmed_at);

-- A trusted helper's own reference and code: they open the case to be read.
create table helper (
    id             uuid primary key,
    case_id        uuid not null references case_file,
    reference      text not null unique check (reference ~ '^[0-9A-HJKMNP-TV-Z]{8}$'),
    code_hash      bytea not null,
    code_salt      bytea not null,
    made_at        timestamptz not null,
    ended_at       timestamptz,
    last_opened_at timestamptz,
    version        integer not null default 0
);
create unique index helper_one_at_a_time on helper (case_id) where ended_at is null;
alter table visit
    add column helper_id uuid references helper,
    add constraint helpers_visit_a_case check (helper_id is null or (case_id is not null and draft_id is null));
