-- Whose alerts are open: of a member's cases, only those that are not closed are read, however many were closed before.
create index case_file_at_work_by_assignee on case_file (assignee, id)
    where status in ('HELD', 'REPORTED', 'ACCEPTED', 'NOT_OURS');
create index alert_open_without_request on alert (case_id) include (deadline_id)
    where acknowledged_at is null and moot_at is null and request_id is null;
-- Whether an alert is the oldest open one of its clock.
create index alert_open_by_clock on alert (deadline_id, raised_at, id)
    where acknowledged_at is null and moot_at is null;
