-- A pack of evidence for one regulator: about one case, or about many of one platform or one generator.
create table evidence_pack (
    id            uuid primary key,
    case_id       uuid references case_file,
    receiver      uuid not null,
    receiver_name text not null,
    platform_id   uuid references platform,
    generator_id  uuid references generator,
    rule_id       text,
    from_at       timestamptz,
    until_at      timestamptz,
    asked_by      uuid not null references staff_member,
    asked_at      timestamptz not null,
    status        text not null check (status in ('WAITING', 'MADE', 'FAILED', 'DESTROYED')),
    begun_at      timestamptz,
    total         integer not null default 0 check (total >= 0),
    done          integer not null default 0 check (done >= 0),
    settled_at    timestamptz,
    sent_at       timestamptz,
    digest        bytea check (length(digest) = 32),
    constraint about_a_case_or_many check ((case_id is null) <> (platform_id is null and generator_id is null)),
    constraint period_in_order check (from_at < until_at),
    constraint waiting_is_not_settled check ((settled_at is null) = (status = 'WAITING')),
    constraint made_has_its_digest check (status <> 'MADE' or digest is not null),
    constraint only_what_was_made_is_sent check (sent_at is null or digest is not null)
);
comment on column evidence_pack.digest is 'SHA-256 of the canonical JSON of what it holds; stays when the pack is destroyed, so that a copy can be checked';
create index evidence_pack_waiting on evidence_pack (asked_at, id) where status = 'WAITING';
create index evidence_pack_by_case on evidence_pack (case_id) where case_id is not null;
create index evidence_pack_recent on evidence_pack (asked_at desc, id);
create index evidence_pack_to_forget on evidence_pack (settled_at) where status = 'MADE';

-- Each file as it was made, sealed under the pack's own key; the annex is encrypted to its receiver besides.
create table pack_file (
    pack_id uuid not null references evidence_pack,
    kind    text not null check (kind in ('JSON', 'PDF', 'ANNEX')),
    sealed  bytea not null,
    primary key (pack_id, kind)
);

-- Whose rows are in a pack: when one of them is forgotten, so is the pack.
create table pack_case (
    pack_id uuid not null references evidence_pack,
    case_id uuid not null references case_file,
    primary key (pack_id, case_id)
);
create index pack_case_by_case on pack_case (case_id);

-- What was sent to one platform within a time, and what one generator made.
create index removal_request_by_sending on removal_request (platform_id, sent_at, id) where sent_at is not null;
create index item_by_generator on item (generator_id) where generator_id is not null;
