-- What members of staff asked for themselves, and what they alone see of their own day.
create table care_choice (
    staff_id    uuid primary key references staff_member,
    zone        text not null default 'UTC',
    break_after int check (break_after between 1 and 200),
    always_open boolean not null default false,
    spared      text[] not null default '{}'
        check (spared <@ array['SYNTHETIC', 'REAL', 'THREATENED', 'ACTING'])
);

-- Counts of one's own day, so that a break can be offered. Gone after a week; "seen" keeps a case from counting twice.
create table exposure (
    staff_id   uuid not null references staff_member,
    day        date not null,
    cases      int not null default 0 check (cases >= 0),
    texts      int not null default 0 check (texts >= 0),
    addresses  int not null default 0 check (addresses >= 0),
    offered_at int not null default 0 check (offered_at >= 0),
    seen       uuid[] not null default '{}',
    primary key (staff_id, day)
);
create index exposure_by_day on exposure (day);

-- Cases that a member handed over for today: not offered to them again before that time. Without a reason, for ever.
create table not_today (
    staff_id uuid not null references staff_member,
    case_id  uuid not null references case_file on delete cascade,
    until    timestamptz not null,
    primary key (staff_id, case_id)
);
create index not_today_by_until on not_today (until);
create index not_today_by_case on not_today (case_id);
