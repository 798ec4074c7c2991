-- A hand-over deletes a sealed case. Who sealed it does not record that, so that nobody erases a case alone.
alter table case_file add column sealed_by uuid references staff_member;
comment on column case_file.sealed_by is 'the member of staff who sealed it; null while nobody did';
