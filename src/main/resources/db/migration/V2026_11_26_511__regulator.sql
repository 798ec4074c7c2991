-- Whom a missed duty can be told to: where to send, which rules each watches, and what its letter says.
create table regulator (
    id           uuid primary key,
    slug         text not null unique check (slug ~ '^[a-z0-9-]{2,60}$'),
    name         text not null check (length(name) between 1 and 200),
    country      text not null check (country ~ '^[A-Z]{2}$'),
    portal       text check (portal ~ '^https?://'),
    mail         text,
    rules        text[] not null,
    standard     text not null,
    public_key   text,
    cover_letter text not null,
    source       text not null,
    checked_on   date not null,
    confidence   text not null check (confidence in ('VERIFIED', 'SECONDARY', 'NEEDS_CHECK', 'ONE_SOURCE', 'OURS')),
    retired_at   timestamptz,
    version      integer not null default 0
);
comment on column regulator.country is 'an ISO code, or EU';
comment on column regulator.rules is 'ids of the rules that it watches';
comment on column regulator.standard is 'what it says itself about when it replies; empty when it says nothing';
comment on column regulator.public_key is 'what the sealed annex of a pack is encrypted to';
comment on column regulator.cover_letter is 'a text with places in braces, which are filled when a pack is sent';

alter table revision drop constraint revision_subject_kind_check;
alter table revision add constraint revision_subject_kind_check check (subject_kind in
    ('platform', 'generator', 'retention', 'letter', 'support-links', 'regulator', 'commitment'));
