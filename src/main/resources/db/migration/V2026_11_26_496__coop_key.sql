-- The key with which a platform's ROOST Coop signs its callbacks.
create table coop_key (
    platform_id uuid primary key references platform,
    public_key  text not null check (length(public_key) between 1 and 4000),
    given_at      timestamptz not null,
    version     integer not null
);
comment on column coop_key.public_key is 'RSA, SubjectPublicKeyInfo in PEM, as Coop shows it under Settings, API Keys';
