-- Staff find cases by the host of an address; like the address, only as a keyed blind index.
alter table item add column host_index bytea;
comment on column item.host_index is 'keyed blind index of the host without a leading www.; null when there is none';
create index item_by_host on item (host_index, added_at, id) where host_index is not null;
-- The newest of one platform first, however many there are.
drop index item_by_platform;
create index item_by_platform on item (platform_id, added_at, id);
