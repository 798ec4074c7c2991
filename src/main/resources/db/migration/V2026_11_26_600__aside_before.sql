-- Whoever takes an action on many back leaves each case as it was: until when it was set aside before, if it was.
alter table bulk_line add column aside_seen timestamptz;
comment on column bulk_line.assignee_seen is 'whose the case was in the preview of the action; null for nobody';
