-- How many notices of one sort wait for a platform.
create index delivery_webhook_waiting on delivery (platform_id, topic) where kind = 'WEBHOOK' and attempt_at is not null;
