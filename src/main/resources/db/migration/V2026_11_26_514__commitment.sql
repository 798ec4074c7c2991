-- What platforms and the makers of AI tools promised or owe, held against what we see, and what a person made of it.
create table commitment (
    id              uuid primary key,
    code            text not null unique check (code ~ '^[A-Z0-9][A-Za-z0-9-]{1,59}$'),
    respondent_kind text not null check (respondent_kind in ('PLATFORM', 'AI_MAKER')),
    respondent      text not null check (length(respondent) between 1 and 200),
    platform_id     uuid references platform,
    generator_id    uuid references generator,
    promise         text not null check (length(promise) between 1 and 600),
    standing        text not null check (standing in ('VOLUNTARY', 'STATUTORY', 'ACCEPTED_BY_REGULATOR', 'INVESTIGATED')),
    covers_images   boolean not null,
    scope           text not null,
    made_on         date,
    effective_from  date,
    effective_until date,
    metric          text not null check (metric in ('NONE', 'CLOCKS', 'ITEMS_MADE')),
    metric_rule     text,
    sources         text[] not null check (cardinality(sources) > 0),
    review_on       date,
    verdict         text not null check (verdict in ('OPEN', 'KEPT', 'NOT_KEPT', 'ENDED')),
    verdict_reason  text not null,
    reviewed_at     timestamptz,
    held_items      integer not null default 0,
    held_consistent integer not null default 0,
    held_at         timestamptz,
    retired_at      timestamptz,
    version         integer not null default 0,
    constraint dates_in_order check (effective_from <= effective_until),
    constraint clocks_of_a_platform check (metric <> 'CLOCKS' or (platform_id is not null and metric_rule is not null)),
    constraint items_of_a_tool check (metric <> 'ITEMS_MADE' or generator_id is not null),
    constraint a_verdict_was_reviewed check (verdict = 'OPEN' or reviewed_at is not null),
    constraint not_covered_is_not_measured check (covers_images or metric = 'NONE'),
    constraint part_of_the_whole check (held_consistent between 0 and held_items)
);
comment on column commitment.covers_images is 'whether it covers intimate images at all; what does not is never held against our items';
comment on column commitment.sources is 'each: the day somebody looked, the address or a dash, and in words what is there';
comment on column commitment.held_consistent is 'items consistent with a failure: a count, and no verdict';
create index commitment_by_platform on commitment (platform_id) where platform_id is not null;
create index commitment_by_generator on commitment (generator_id) where generator_id is not null;

create table commitment_review (
    id            uuid primary key,
    commitment_id uuid not null references commitment,
    opened_at     timestamptz not null,
    verdict       text check (verdict in ('OPEN', 'KEPT', 'NOT_KEPT', 'ENDED')),
    reason        text check (length(reason) between 1 and 2000),
    proposed_by   uuid references staff_member,
    proposed_at   timestamptz,
    items         integer,
    consistent    integer,
    decided_by    uuid references staff_member,
    decided_at    timestamptz,
    version       integer not null default 0,
    constraint proposed_whole check (num_nulls(verdict, reason, proposed_by, proposed_at, items, consistent) in (0, 6)),
    constraint decided_whole check ((decided_by is null) = (decided_at is null)),
    constraint decided_after_a_proposal check (decided_at is null or proposed_at is not null),
    constraint two_people_reviewed check (decided_by <> proposed_by)
);
create unique index one_open_review_a_commitment on commitment_review (commitment_id) where decided_at is null;
create index commitment_review_by_commitment on commitment_review (commitment_id, opened_at);
