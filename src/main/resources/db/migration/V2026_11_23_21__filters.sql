-- Each filter of the worklist has an index to walk, so that a rare value is found as fast as a common one.
create index deadline_running_by_platform on deadline (platform_id, due_at, id) where state = 'RUNNING';
create index deadline_running_by_rule on deadline (rule_version_id, due_at, id) where state = 'RUNNING';
drop index removal_request_to_handle;
create index removal_request_by_status on removal_request (status, updated_at, id);
create index removal_request_again on removal_request (id) where follows is not null;
create index case_file_by_language on case_file (language);
create index case_file_by_country on case_file using gin (countries);
-- Also what was whose, once it is closed.
drop index case_file_by_assignee;
create index case_file_by_assignee on case_file (assignee, id) where assignee is not null;
-- In the whole order of the list, the id too.
drop index case_file_to_review;
create index case_file_to_review on case_file (reported_at, id) where status = 'REPORTED';
