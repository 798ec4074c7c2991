-- A tool may run on a platform of the directory; a retired one can no longer be named in new reports.
alter table generator add column platform_id uuid references platform;
alter table generator add column retired_at timestamptz;
create index generator_by_platform on generator (platform_id) where platform_id is not null;
