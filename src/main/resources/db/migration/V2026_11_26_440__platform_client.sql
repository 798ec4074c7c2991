-- A platform's clients at Keycloak as the desk made them: several, so that a new one is valid beside the old. See ADR 0023.
create table platform_client (
    id              uuid primary key,
    platform_id     uuid not null references platform,
    client_id       text not null unique check (client_id ~ '^[a-z0-9][a-z0-9_-]{2,99}$'),
    kind            text not null check (kind in ('LIVE', 'SANDBOX')),
    credential      text not null check (credential in ('SECRET', 'JWKS_URL', 'JWKS')),
    keys            text,
    scopes          text[] not null check (cardinality(scopes) > 0),
    created_at      timestamptz not null,
    secret_shown_at timestamptz,
    rotated_at      timestamptz,
    disabled_at     timestamptz,
    keycloak_off_at timestamptz,
    first_seen_at   timestamptz,
    first_operation text,
    last_seen_at    timestamptz,
    last_operation  text,
    version         integer not null default 0,
    constraint only_secrets_are_shown check (credential = 'SECRET' or secret_shown_at is null),
    constraint keys_unless_a_secret check ((credential = 'SECRET') = (keys is null)),
    constraint off_here_first check (keycloak_off_at is null or disabled_at is not null),
    constraint seen_with_an_operation check ((first_seen_at is null) = (first_operation is null)
        and (last_seen_at is null) = (last_operation is null) and (first_seen_at is null) = (last_seen_at is null))
);
comment on column platform_client.keys is 'where its public keys are fetched from, or the keys themselves as a JSON Web Key Set; never a secret';
comment on column platform_client.disabled_at is 'from then on Redress refuses its tokens; keycloak_off_at: from then on Keycloak makes no more';
comment on column platform_client.last_seen_at is 'at most once a minute and node';
create index platform_client_by_platform on platform_client (platform_id, created_at);

-- The sandbox of a platform is a platform of its own, which no report can reach: it has no host, no form and no mail.
alter table platform add column sandbox_of uuid references platform;
create unique index one_sandbox_a_platform on platform (sandbox_of) where sandbox_of is not null;
alter table platform add constraint a_sandbox_is_out_of_reach
    check (sandbox_of is null or (sandbox_of <> id and channel = 'API' and report_url is null and report_mail is null));
