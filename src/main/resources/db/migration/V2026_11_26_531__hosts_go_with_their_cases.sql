-- A host is forgotten with the last case that names it. The keyed index that its items have leads there, and from no
-- case here in clear. What is known by now has none: it is forgotten, and wanted again when somebody works on its case.
delete from unknown_host;
alter table unknown_host add column host_index bytea not null;
comment on column unknown_host.host_index is 'as item.host_index: keyed blind index of the host without a leading www.';
create index unknown_host_by_index on unknown_host (host_index);
