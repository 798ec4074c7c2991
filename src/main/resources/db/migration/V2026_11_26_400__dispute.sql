-- A platform disputes a recorded miss. The miss itself is never changed: this is a further fact, and so is the verdict.
create table dispute (
    id            uuid primary key,
    deadline_id   uuid not null references missed_deadline,
    request_id    uuid not null references removal_request,
    platform_id   uuid not null references platform,
    ground        text not null check (ground in ('ANSWERED_IN_TIME', 'REMOVED_IN_TIME', 'NOT_RECEIVED', 'INCOMPLETE',
        'WRONG_DUE_TIME', 'NOT_BOUND', 'OTHER')),
    words         bytea not null,
    reference     bytea,
    acted_at      timestamptz,
    made_at       timestamptz not null,
    verdict       text check (verdict in ('UPHELD', 'REJECTED')),
    verdict_words bytea,
    decided_at    timestamptz,
    decided_by    text,
    version       integer not null default 0,
    constraint a_verdict_is_whole check (num_nulls(verdict, verdict_words, decided_at, decided_by) in (0, 4))
);
comment on table dispute is 'upheld: the miss is struck out by this fact and stays on record all the same';
comment on column dispute.words is 'sealed under the case''s key';
comment on column dispute.reference is 'sealed under the case''s key: the platform''s own number for what it did';
comment on column dispute.acted_at is 'when the platform says that it acted';
comment on column dispute.verdict_words is 'sealed under the case''s key; the platform reads them';
comment on column dispute.decided_by is 'a member of staff';
create unique index one_open_dispute_a_miss on dispute (deadline_id) where verdict is null;
create unique index one_upheld_dispute_a_miss on dispute (deadline_id) where verdict = 'UPHELD';
create index dispute_by_deadline on dispute (deadline_id);
create index dispute_by_request on dispute (request_id);

-- What was said stands, and a verdict is given once.
create trigger dispute_said before update on dispute for each row
    when (old.verdict is not null
        or (old.id, old.deadline_id, old.request_id, old.platform_id, old.ground, old.words, old.reference, old.acted_at,
            old.made_at)
        is distinct from (new.id, new.deadline_id, new.request_id, new.platform_id, new.ground, new.words, new.reference,
            new.acted_at, new.made_at))
    execute function refuse_change();
create trigger dispute_kept before delete or truncate on dispute
    for each statement execute function refuse_change();
