-- What a regulator says about a pack over many cases is sealed too, each reply under a key of its own, and forgotten with
-- its pack or after a year. What was kept in the open so far cannot be sealed from here, and goes; that a reply came, when
-- and of what kind, stays.
alter table regulator_reply drop constraint sealed_or_of_no_case, drop column words;
comment on column regulator_reply.sealed is
    'what it said, sealed under the key of its case, or of the reply where it is about a pack over many; null once forgotten';
create index regulator_reply_said on regulator_reply (at) where sealed is not null;
create index regulator_step_over_many_by_pack on regulator_step (pack_id) where case_id is null and pack_id is not null;
