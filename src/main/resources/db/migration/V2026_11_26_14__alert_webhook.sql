-- A member's own webhook for alerts, beside letters.
create table alert_webhook (
    member        uuid primary key references staff_member,
    url           text not null check (length(url) between 1 and 2000),
    secret        bytea not null,
    made_at       timestamptz not null,
    failing_since timestamptz
);
comment on column alert_webhook.secret is 'sealed under the member''s key';
comment on column alert_webhook.failing_since is 'while it does not work, its member counts as not reached by it';

alter table delivery drop constraint delivery_kind_check;
alter table delivery add constraint delivery_kind_check
    check (kind in ('WEBHOOK', 'LETTER_TO_STAFF', 'LETTER_TO_PLATFORM', 'LETTER_TO_PERSON', 'WEBHOOK_TO_STAFF'));
create index delivery_to_staff_by_webhook on delivery (recipient, position desc) where kind = 'WEBHOOK_TO_STAFF';
