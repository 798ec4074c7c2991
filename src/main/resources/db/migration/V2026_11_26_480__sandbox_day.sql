-- How much each sandbox was given today: generating and forgetting leave traces (audit, keys), so there is an end to a day's.
create table sandbox_day (
    platform_id uuid primary key references platform,
    day         date not null,
    made        integer not null check (made > 0)
);
