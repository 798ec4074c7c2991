-- Whose alerts are open is read beside a member's cases, closed ones too: from the index alone.
drop index alert_open_by_case;
create index alert_open_by_case on alert (case_id) include (deadline_id)
    where acknowledged_at is null and moot_at is null;
