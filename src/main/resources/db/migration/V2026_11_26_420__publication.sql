-- What platforms watch for. A feed is one platform's list of hashes in the order of change; its row is the lock and the
-- sequencer of everything in it.
create table feed (
    platform_id   uuid primary key references platform,
    opened_at     timestamptz not null,
    position      bigint not null default 0,
    newest_second bigint not null default 0,
    in_second     integer not null default 0,
    moved         bigint not null default 0,
    filled_to     uuid,
    filled        boolean not null default false
);
comment on column feed.newest_second is 'the second since 1970 of the newest row; never goes back';
comment on column feed.in_second is 'how many rows have that second: always fewer than one page';
comment on column feed.moved is 'grows when a row that was there already changes or goes, so that kept pages are looked at again';
comment on column feed.filled_to is 'up to which fingerprint those that were there before the feed have been looked at';
create index feed_to_fill on feed (opened_at) where not filled;

-- A platform's view of one hash: whoever reported it, it is there once.
create table feed_record (
    id            uuid primary key,
    platform_id   uuid not null references feed,
    signal        text not null check (signal in ('PDQ', 'VIDEO_MD5')),
    hash          bytea not null,
    status        text not null check (status in ('ACTIVE', 'WITHDRAWN')),
    position      bigint not null,
    last_mod      bigint not null,
    withdrawn_at  timestamptz,
    unique (platform_id, signal, hash),
    unique (platform_id, position),
    constraint hash_has_its_length check (length(hash) = case signal when 'PDQ' then 32 else 16 end),
    constraint record_withdrawn_has_a_time check ((status = 'WITHDRAWN') = (withdrawn_at is not null))
);
comment on column feed_record.last_mod is 'seconds since 1970, in the order of position';
create index feed_record_by_second on feed_record (platform_id, last_mod, position);
create index feed_record_withdrawn on feed_record (withdrawn_at) where status = 'WITHDRAWN';

create table publication (
    id            uuid primary key,
    fingerprint_id uuid not null references fingerprint,
    case_id       uuid not null references case_file,
    platform_id   uuid not null references feed,
    record_id     uuid references feed_record,
    case_number   uuid not null,
    status        text not null check (status in ('ACTIVE', 'WITHDRAWN')),
    position      bigint not null,
    changed_at    timestamptz not null,
    published_at  timestamptz not null,
    served_at     timestamptz,
    withdrawn_at  timestamptz,
    withdrawal_id uuid unique,
    confirmed_at  timestamptz,
    confirmed_by  text check (confirmed_by in ('API', 'FEED')),
    feedback      text check (feedback in ('MATCHED', 'BLOCKED', 'NOT_BLOCKED', 'DELETED')),
    feedback_at   timestamptz,
    version       integer not null default 0,
    unique (fingerprint_id, platform_id),
    unique (platform_id, position),
    constraint active_is_in_the_feed check (status = 'WITHDRAWN' or record_id is not null),
    constraint publication_withdrawn_has_a_time check ((status = 'WITHDRAWN') = (withdrawn_at is not null)),
    constraint withdrawal_has_an_id check ((withdrawn_at is null) = (withdrawal_id is null)),
    constraint only_a_withdrawal_is_confirmed check (confirmed_at is null or withdrawn_at is not null),
    constraint confirmation_says_how check ((confirmed_at is null) = (confirmed_by is null)),
    constraint feedback_has_a_time check ((feedback is null) = (feedback_at is null))
);
comment on column publication.case_number is 'what the platform sees instead of the case: a keyed hash of its id, another one for each platform';
comment on column publication.served_at is 'when the platform first got it; what it never got it need not take back';
comment on column publication.withdrawal_id is 'what the clock of this withdrawal runs for';
create index publication_by_case on publication (case_id);
create index publication_by_record on publication (record_id) where record_id is not null;
create index publication_by_status on publication (platform_id, status, position);

alter table deadline drop constraint deadline_obligation_check;
alter table deadline add constraint deadline_obligation_check
    check (obligation in ('REMOVAL_REQUEST', 'FIRST_REVIEW', 'MESSAGE', 'FINGERPRINT_WITHDRAWAL'));

-- Two keys go with every request to a feed, and only their hashes are kept. Two pairs may live at once, to change them.
create table feed_key (
    id            uuid primary key,
    platform_id   uuid not null references platform,
    endpoint_hash bytea not null check (length(endpoint_hash) = 32),
    subscription_hash bytea not null unique check (length(subscription_hash) = 32),
    made_at       timestamptz not null,
    used_at       timestamptz,
    revoked_at    timestamptz
);
comment on column feed_key.used_at is 'when it last opened a feed, within a minute or so';
create index feed_key_of_platform on feed_key (platform_id, made_at);
