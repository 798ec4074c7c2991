-- A thing may be known by its fingerprint alone: hashes made on the person's device. No picture ever reaches us.
alter table item drop constraint item_kind_check;
alter table item add constraint item_kind_check check (kind in ('WEB_ADDRESS', 'PLACE', 'THREATENED', 'FINGERPRINT'));

create table fingerprint (
    id           uuid primary key,
    item_id      uuid not null unique references item,
    case_id      uuid not null references case_file,
    medium       text not null check (medium in ('PICTURE', 'VIDEO')),
    quality      integer check (quality between 0 and 100),
    pdq          bytea check (length(pdq) = 32),
    turned       bytea check (length(turned) = 7 * 32),
    md5          bytea check (length(md5) = 16),
    sha256       bytea check (length(sha256) = 32),
    bits         bit(256) generated always as (('x' || encode(pdq, 'hex'))::bit(256)) stored,
    status       text not null check (status in ('HELD', 'WITHDRAWN')),
    made_at      timestamptz not null,
    withdrawn_at timestamptz,
    version      integer not null default 0,
    constraint only_good_pictures_have_a_pdq check (pdq is null or (medium = 'PICTURE' and quality >= 50)),
    constraint turned_goes_with_pdq check ((pdq is null) = (turned is null)),
    constraint withdrawn_has_a_time check ((status = 'WITHDRAWN') = (withdrawn_at is not null))
);
comment on column fingerprint.turned is 'the seven other ways to turn and mirror it, 32 bytes each';
comment on column fingerprint.bits is 'pdq once more, so that the database counts how many bits differ';
create index fingerprint_by_case on fingerprint (case_id);
create index fingerprint_by_sha256 on fingerprint (sha256) where status = 'HELD';
create index fingerprint_by_md5 on fingerprint (md5) where status = 'HELD';
