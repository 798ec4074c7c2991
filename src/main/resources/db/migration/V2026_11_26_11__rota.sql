-- Who is on duty when. A shift that is taken off the rota stays here with who took it off.
create table rota_shift (
    id           uuid primary key,
    member       uuid not null references staff_member,
    zone         text not null check (zone <> ''),
    weekdays     text[] not null check (cardinality(weekdays) > 0 and weekdays
        <@ array['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY']),
    from_minute  integer not null check (from_minute between 0 and 1439),
    until_minute integer not null check (until_minute between 0 and 1439),
    first_day    date,
    last_day     date,
    added_by     uuid not null references staff_member,
    added_at     timestamptz not null,
    removed_by   uuid references staff_member,
    removed_at   timestamptz,
    check ((removed_at is null) = (removed_by is null)),
    check (last_day >= first_day)
);
comment on column rota_shift.until_minute is 'on the next day when not after from_minute';
create unique index rota_shift_once on rota_shift (member, zone, weekdays, from_minute, until_minute, first_day, last_day)
    nulls not distinct where removed_at is null;

-- When a member does not want to be called, each day, in their own zone.
create table quiet_time (
    member       uuid primary key references staff_member,
    zone         text not null check (zone <> ''),
    from_minute  integer not null check (from_minute between 0 and 1439),
    until_minute integer not null check (until_minute between 0 and 1439 and until_minute <> from_minute)
);
