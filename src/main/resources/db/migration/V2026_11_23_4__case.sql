create table case_file (
    id             uuid primary key,
    reference      text not null unique check (reference ~ '^[0-9A-HJKMNP-TV-Z]{8}$'),
    code_hash      bytea not null,
    code_salt      bytea not null,
    submission     uuid not null unique,
    reported_at    timestamptz not null,
    status         text not null check (status in ('REPORTED', 'ACCEPTED', 'NOT_OURS', 'CLOSED', 'SEALED', 'ERASED')),
    on_hold        boolean not null,
    capacity       text not null check (capacity in ('SUBJECT', 'ACTING')),
    authority_checked text,
    countries      text[] not null,
    language       text not null,
    assignee       uuid references staff_member,
    closed_at      timestamptz,
    last_opened_at timestamptz,
    version        integer not null default 0,
    constraint authority_only_when_acting check (capacity = 'ACTING' or authority_checked is null)
);
comment on column case_file.submission is 'the draft it was sent from: a double POST makes one case';
-- What is whose, while there is work in it.
create index case_file_by_assignee on case_file (assignee, id) where status in ('REPORTED', 'ACCEPTED');
create index case_file_to_review on case_file (reported_at) where status = 'REPORTED';

-- What the person told of themselves, each value sealed under the case's key.
create table personal_detail (
    case_id uuid not null references case_file,
    field   text not null,
    sealed  bytea not null,
    primary key (case_id, field)
);

create table declaration (
    case_id     uuid not null references case_file,
    kind        text not null,
    declared_at timestamptz not null,
    wording     text not null,
    primary key (case_id, kind)
);

create table item (
    id           uuid primary key,
    case_id      uuid not null references case_file,
    position     integer not null,
    kind         text not null check (kind in ('WEB_ADDRESS', 'PLACE', 'THREATENED')),
    typed        bytea not null,
    address_index bytea,
    platform_id  uuid references platform,
    generator_id uuid references generator,
    made         text not null check (made in ('SYNTHETIC', 'REAL', 'UNSURE')),
    reappearance_of uuid references item,
    added_at     timestamptz not null,
    version      integer not null default 0,
    unique (case_id, position)
);
comment on column item.typed is 'sealed: the web address or description exactly as the person typed it';
comment on column item.address_index is 'keyed blind index of the normalised address; null when it could not be parsed';
create index item_by_address on item (address_index) where address_index is not null;
create index item_by_platform on item (platform_id);

-- The person's consent, platform by platform; for an address whose platform is not in the directory, item by item.
create table consent (
    case_id      uuid not null references case_file,
    recipient    uuid not null,
    given_at     timestamptz not null,
    withdrawn_at timestamptz,
    primary key (case_id, recipient)
);
comment on column consent.recipient is 'id of the platform, or of the item while its platform is unknown';

create table message (
    id       uuid primary key,
    case_id  uuid not null references case_file,
    sender   text not null check (sender in ('PERSON', 'STAFF')),
    staff_id uuid references staff_member,
    words    bytea not null,
    sent_at  timestamptz not null,
    read_at  timestamptz,
    constraint staff_messages_have_a_writer check ((sender = 'STAFF') = (staff_id is not null))
);
create index message_by_case on message (case_id, sent_at);
create index message_unread_by_staff on message (sent_at) where sender = 'PERSON' and read_at is null;

-- Answers of a report not yet sent; sealed under the draft's own key, gone after seven days.
create table draft (
    id         uuid primary key,
    answers    bytea not null,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    expires_at timestamptz not null,
    version    integer not null default 0
);
create index draft_by_expiry on draft (expires_at);

-- A reporter's visit: the cookie's SHA-256, never the cookie.
create table visit (
    token_hash bytea primary key check (length(token_hash) = 32),
    draft_id   uuid,
    case_id    uuid references case_file,
    opened_at  timestamptz not null,
    seen_at    timestamptz not null,
    extended   integer not null default 0
);
create index visit_by_seen on visit (seen_at);
create index visit_by_case on visit (case_id) where case_id is not null;

-- Failed tries per reference and per network (both as keyed blind indexes): delays, never a lock-out.
create table failed_try (
    bucket     bytea primary key,
    tries      integer not null,
    window_start timestamptz not null,
    last_at    timestamptz not null
);

-- All that is kept of a report about somebody who may be under 18.
create table child_count (
    day   date not null,
    exits bigint not null,
    primary key (day)
);
