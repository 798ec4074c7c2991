-- Nothing is left to do: what a closed case was before, so that it is the same again when it opens.
alter table case_file add column closed_from text check (closed_from in ('ACCEPTED', 'NOT_OURS'));
