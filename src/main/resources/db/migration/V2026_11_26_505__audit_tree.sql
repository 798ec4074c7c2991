-- Every eighth level of the Merkle tree over the sealed entries (RFC 6962): at level 1 each hash covers 256 leaves, at
-- level 2 65,536, and so on. What lies between is computed; the leaves themselves stand in audit_entry. The sealer
-- lays a hash in the transaction that seals its last leaf.
create table audit_subtree (
    level smallint not null check (level between 1 and 7),
    index bigint not null check (index >= 0),
    hash  bytea not null check (length(hash) = 32),
    primary key (level, index)
);
create trigger audit_subtree_append_only before update or delete or truncate on audit_subtree
    for each statement execute function refuse_change();

-- How the tree stood, signed: the note is kept to the byte as it left the house.
create table audit_checkpoint (
    size    bigint primary key check (size > 0),
    note    text not null,
    made_at timestamptz not null
);
create trigger audit_checkpoint_append_only before update or delete or truncate on audit_checkpoint
    for each statement execute function refuse_change();
