-- The person may hold one platform, and take back one thing.
alter table consent add column on_hold boolean not null default false;
comment on column consent.on_hold is 'nothing is sent to this recipient until the person says so';

alter table item add column withdrawn_at timestamptz;
comment on column item.withdrawn_at is 'the person took it back: no request about it is made or kept up';

-- A platform knows of a withdrawal once it fetched it, or its mail server took the letter.
alter table receipt drop constraint receipt_how_check;
alter table receipt add constraint receipt_how_check check (how in ('API_READ', 'API_ANSWER', 'MAIL_ACCEPTED',
    'FORM_CONFIRMATION', 'REGULATOR_NOTICE', 'WITHDRAWAL_READ', 'WITHDRAWAL_MAILED'));

-- Key pairs with which the organisation signs; the private half is wrapped by the key-encryption key.
create table signing_key (
    id         uuid primary key,
    purpose    text not null unique,
    public_key bytea not null check (length(public_key) = 32),
    wrapped    bytea not null,
    created_at timestamptz not null
);
