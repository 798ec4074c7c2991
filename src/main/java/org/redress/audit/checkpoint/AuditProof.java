package org.redress.audit.checkpoint;

import java.util.List;

/**
 * Entries of the audit that anybody can check with our public key alone.
 *
 * @param checkpoint the signed note, to the byte
 * @param entries in the order of the tree
 */
public record AuditProof(String checkpoint, List<Proven> entries) {
    public AuditProof {
        entries = List.copyOf(entries);
    }
}
