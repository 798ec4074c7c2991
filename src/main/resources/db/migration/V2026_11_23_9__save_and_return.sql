-- A draft that its person saved: they come back with the reference and the code of the case-to-be.
alter table draft
    add column reference text unique check (reference ~ '^[0-9A-HJKMNP-TV-Z]{8}$'),
    add column code_hash bytea,
    add column code_salt bytea,
    add constraint saved_drafts_have_a_reference_and_a_code
        check ((reference is null) = (code_hash is null) and (reference is null) = (code_salt is null));
comment on column draft.reference is 'null while nobody could come back to it: such a draft ends with its visit';
create index visit_by_draft on visit (draft_id) where draft_id is not null;
