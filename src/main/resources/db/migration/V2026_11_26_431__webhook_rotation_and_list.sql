-- After a rotation the secrets before it sign too, for a stated time, so that a receiver loses nothing.
create table webhook_former_secret (
    endpoint_id uuid not null references webhook_endpoint,
    secret      bytea not null,
    signs_until timestamptz not null
);
create index webhook_former_secret_by_endpoint on webhook_former_secret (endpoint_id);
comment on column webhook_former_secret.secret is 'sealed under the platform''s key';

-- Both sides read a platform's webhooks: the platform in the order of change, the desk the newest first.
alter table delivery add column changed_at timestamptz;
comment on column delivery.changed_at is 'when its status changed last; null while it was only queued';
create index delivery_webhook_by_change on delivery (platform_id, (coalesce(changed_at, queued_at)), id)
    where kind = 'WEBHOOK';
create index delivery_webhook_by_platform on delivery (platform_id, position desc) where kind = 'WEBHOOK';
