-- The case page and a person's own page ask for the requests of an address.
create index removal_request_of_item on removal_request (item_id, prepared_at, id);

-- The worklist narrowed to the child route.
create index case_file_sealed on case_file (reported_at, id) where status = 'SEALED';
