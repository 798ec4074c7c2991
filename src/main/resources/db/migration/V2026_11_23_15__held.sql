-- A report that a machine may have sent is held until staff let it in: its sender sees no difference.
alter table case_file drop constraint case_file_status_check;
alter table case_file add constraint case_file_status_check
    check (status in ('HELD', 'REPORTED', 'ACCEPTED', 'NOT_OURS', 'CLOSED', 'SEALED', 'ERASED'));
alter table case_file add column held_because text check (held_because in ('FILLED_TRAP', 'MANY_FROM_ONE_NETWORK'));
alter table case_file add constraint held_for_a_reason check (status <> 'HELD' or held_because is not null);
create index case_file_held on case_file (reported_at, id) where status = 'HELD';

-- How many reports a network may still send: a bucket that fills again with time.
create table report_bucket (
    network   bytea primary key check (length(network) = 32),
    tokens    double precision not null,
    filled_at timestamptz not null
);
comment on column report_bucket.network is 'keyed hash of an address or prefix; forgotten when the bucket is full again';
create index report_bucket_by_age on report_bucket (filled_at);
