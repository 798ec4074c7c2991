-- The auditor's questions: by time, by who acted, by what was done; each page is a walk along one index from its end.
create index audit_entry_by_time on audit_entry (at, id);
create index audit_entry_by_actor on audit_entry (actor_kind, actor_id, at, id);
create index audit_entry_by_action on audit_entry (action, at, id);
