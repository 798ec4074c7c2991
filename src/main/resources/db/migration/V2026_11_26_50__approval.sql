-- What only two members of staff may do with a case: one asks, another one decides within seven days. The reason in
-- words is sealed under the key of the case and ends with it.
create table approval (
    id            uuid primary key,
    case_id       uuid not null references case_file,
    what          text not null check (what in ('ERASURE', 'DISCLOSURE')),
    why           text not null check (why in ('PERSON_ASKED', 'COURT_ORDER', 'LAW', 'OTHER')),
    words         bytea not null,
    receiver      text check (receiver in ('PERSON', 'POLICE', 'COURT', 'REGULATOR')),
    parts         text[] not null check (parts <@ array['CONTACT', 'WORDS', 'ADDRESSES', 'MESSAGES']),
    asked_by      uuid not null references staff_member,
    asked_at      timestamptz not null,
    decision      text check (decision in ('CONFIRMED', 'DECLINED', 'TAKEN_BACK')),
    decided_by    uuid references staff_member,
    decided_at    timestamptz,
    lapsed_at     timestamptz,
    page_taken_at timestamptz,
    data_taken_at timestamptz,
    version       integer not null default 0,
    constraint two_members_of_staff check ((decided_by = asked_by) = (decision = 'TAKEN_BACK')),
    constraint decided_by_somebody check ((decision is null) = (decided_by is null)
        and (decision is null) = (decided_at is null)),
    constraint lapsed_or_decided check (lapsed_at is null or decision is null),
    constraint disclosed_to_somebody check ((what = 'DISCLOSURE') = (receiver is not null)
        and (what = 'DISCLOSURE') = (cardinality(parts) > 0)),
    constraint taken_once_confirmed check ((page_taken_at is null and data_taken_at is null)
        or (what = 'DISCLOSURE' and decision = 'CONFIRMED'))
);
create unique index approval_one_open on approval (case_id, what) where decided_at is null and lapsed_at is null;
create index approval_by_case on approval (case_id, asked_at);
create index approval_waiting on approval (asked_at, id) where decided_at is null and lapsed_at is null;
create index approval_decided on approval (decided_at, id) where decided_at is not null;
create index approval_by_asker on approval (asked_by, decided_at) where what = 'DISCLOSURE' and decision = 'CONFIRMED';
