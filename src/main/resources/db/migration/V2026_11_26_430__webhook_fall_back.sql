-- A webhook that does not arrive falls back to the platform's next channel, once, however often it is tried after that.
alter table delivery add column fell_back_at timestamptz;
comment on column delivery.fell_back_at is 'when another channel took over and staff were told; the webhook is tried on';
create index delivery_to_fall_back on delivery (queued_at)
    where kind = 'WEBHOOK' and attempt_at is not null and fell_back_at is null;
-- The newest endpoint of a platform says whether it was switched off.
create index webhook_endpoint_by_platform on webhook_endpoint (platform_id, created_at desc);
