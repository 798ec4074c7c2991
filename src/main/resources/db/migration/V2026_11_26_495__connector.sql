-- Reports at the reporting services of platforms, in their own protocols.
alter table platform drop constraint platform_channel_check;
alter table platform add constraint platform_channel_check
    check (channel in ('API', 'EMAIL', 'FORM', 'CONNECTOR', 'NONE'));

create table platform_connector (
    platform_id uuid primary key references platform,
    kind        text not null check (kind in ('CLOUDFLARE', 'AT_PROTOCOL', 'MASTODON')),
    base        text not null check (length(base) between 1 and 2000),
    account     text not null check (length(account) <= 300),
    labeler     text not null check (length(labeler) <= 300),
    own         boolean not null,
    secret      bytea not null,
    secret_at   timestamptz not null,
    version     integer not null
);
comment on table platform_connector is 'how the organisation signs in where a platform takes reports; used while the platform''s channel says so';
comment on column platform_connector.account is 'the account of the organisation there; empty where the secret alone says it';
comment on column platform_connector.labeler is 'AT Protocol: the DID of the moderation service that the report is for';
comment on column platform_connector.own is 'the server is the organisation''s own and passes reports on to the server of the post';
comment on column platform_connector.secret is 'sealed under the platform''s key';

alter table delivery drop constraint delivery_kind_check;
alter table delivery add constraint delivery_kind_check check (kind in ('WEBHOOK', 'LETTER_TO_STAFF',
    'LETTER_TO_PLATFORM', 'LETTER_TO_PERSON', 'WEBHOOK_TO_STAFF', 'CONNECTOR'));

-- What waits too long falls back to another channel, whichever of the two it is.
drop index delivery_to_fall_back;
create index delivery_to_fall_back on delivery (queued_at)
    where kind in ('WEBHOOK', 'CONNECTOR') and attempt_at is not null and fell_back_at is null;

alter table receipt drop constraint receipt_how_check;
alter table receipt add constraint receipt_how_check check (how in ('API_READ', 'API_ANSWER', 'MAIL_ACCEPTED',
    'FORM_CONFIRMATION', 'SERVICE_ACCEPTED', 'REGULATOR_NOTICE', 'WITHDRAWAL_READ', 'WITHDRAWAL_MAILED'));
