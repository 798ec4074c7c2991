/** The Merkle tree of RFC 6962 over the sealed entries: its roots, and proofs that cost a few reads however long it is. */
@org.jspecify.annotations.NullMarked
package org.redress.audit.tree;
