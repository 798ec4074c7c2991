package org.redress.evidence.facts;

import java.util.List;
import java.util.UUID;

/**
 * What the audit recorded about the pack's requests, each entry with its way to a signed checkpoint.
 *
 * @param checkpoint the signed note, to the byte (C2SP tlog-checkpoint)
 */
public record AuditFacts(String checkpoint, List<Line> entries) {
    /**
     * One entry.
     *
     * @param entry its canonical JSON: its leaf is SHA-256(0x00 || this in UTF-8)
     * @param index its place in the tree, from 0
     * @param item the item of the pack that it is about
     * @param proof hashes in base64, from the leaf's neighbour up (RFC 6962, section 2.1.1)
     */
    public record Line(String entry, long index, UUID item, List<String> proof) {}
}
