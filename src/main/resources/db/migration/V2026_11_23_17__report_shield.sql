-- While machines send reports, each report costs the sender's device some work. Staff switch it on; it ends by itself.
create table report_shield (
    id       boolean primary key default true check (id),
    up_until timestamptz not null
);
comment on table report_shield is 'at most one row';
