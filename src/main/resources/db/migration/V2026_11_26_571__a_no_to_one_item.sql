-- A person's no to one item stands beside their yes to its platform. It was never given, so it has no such time.
alter table consent
    alter column given_at drop not null,
    add constraint consent_is_a_yes_or_a_no check (given_at is not null or withdrawn_at is not null);
comment on column consent.recipient is
    'id of the platform, or of an item: for a yes while its platform is unknown, for a no whatever its platform';
comment on column consent.given_at is 'null for what the person never agreed to';
