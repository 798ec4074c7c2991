create table rule (
    id   text primary key,
    kind text not null check (kind in ('LAW', 'TARGET', 'COMMITMENT')),
    name text not null
);

create table rule_version (
    id                uuid primary key,
    rule_id           text not null references rule,
    version           integer not null check (version > 0),
    jurisdiction      text not null,
    basis             text not null,
    source_url        text,
    effective_from    date,
    effective_until   date,
    in_force          boolean not null,
    respondents       text[] not null,
    needs_link        boolean not null,
    clock_start       text not null check (clock_start in ('VALID_REQUEST_RECEIVED', 'REQUEST_RECEIVED', 'REGULATOR_NOTICE', 'OUR_SENDING', 'OUR_RECEIPT')),
    term              text,
    standard          text,
    required_elements text[] not null,
    refusal_grounds   text[] not null,
    escalation        text not null,
    ladder            text not null,
    confidence        text not null check (confidence in ('VERIFIED', 'SECONDARY', 'NEEDS_CHECK', 'ONE_SOURCE', 'OURS')),
    reviewed_on       date not null,
    unique (rule_id, version),
    constraint effective_dates_in_order check (effective_until is null or effective_until > effective_from),
    constraint term_is_hours_or_working_days check (term is null or term ~ '^(PT[0-9]+H|P[0-9]+WD)$')
);
comment on column rule_version.needs_link is 'true: proposed only when the person has a link to the jurisdiction; residence alone never excludes a rule';
comment on column rule_version.ladder is 'rungs and their distance from the due time, e.g. WARNING=-PT6H MISSED=PT0S SUPERVISORS=PT15M SECOND_CHANNEL=PT1H REGULATOR=PT24H';

create table platform (
    id          uuid primary key,
    slug        text not null unique,
    name        text not null,
    operator    text,
    kind        text not null,
    channel     text not null check (channel in ('API', 'EMAIL', 'FORM', 'NONE')),
    report_url  text,
    report_mail text,
    note        text not null default '',
    confidence  text not null,
    checked_on  date not null,
    client_id   text unique,
    version     integer not null default 0
);

create table platform_host (
    host        text primary key check (host = lower(host)),
    platform_id uuid not null references platform
);
create index platform_host_by_platform on platform_host (platform_id);

create table generator (
    id   uuid primary key,
    slug text not null unique,
    name text not null,
    maker text not null
);

-- Where a platform wants its webhooks. The secret is sealed under the platform's own key.
create table webhook_endpoint (
    id          uuid primary key,
    platform_id uuid not null references platform,
    url         text not null,
    secret      bytea not null,
    active      boolean not null,
    created_at  timestamptz not null,
    disabled_because text,
    version     integer not null default 0
);
create unique index one_active_webhook_a_platform on webhook_endpoint (platform_id) where active;
