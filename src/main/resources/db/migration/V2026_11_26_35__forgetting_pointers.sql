-- Whatever points at a row that is deleted with its case is looked up by each delete.
create index item_by_reappearance on item (reappearance_of) where reappearance_of is not null;
create index removal_request_by_followed on removal_request (follows) where follows is not null;
create index clock_fact_by_struck on clock_fact (strikes) where strikes is not null;
-- The cases that may be ready to close, the oldest first.
create index case_file_judged on case_file (reported_at, id) where status in ('ACCEPTED', 'NOT_OURS');
create index delivery_by_case on delivery (case_id) where case_id is not null;
create index delivery_by_alert on delivery (alert_id) where alert_id is not null;
create index delivery_by_carrier on delivery (carried_by) where carried_by is not null;
create index helper_by_case on helper (case_id);
create index visit_by_helper on visit (helper_id) where helper_id is not null;
create index bulk_line_by_case on bulk_line (case_id);
create index bulk_line_by_request on bulk_line (request_id) where request_id is not null;
create index worklist_line_by_request on worklist_line (request_id) where request_id is not null;
