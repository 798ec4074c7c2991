package org.redress.evidence.facts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the audit recorded about the pack's requests, each entry with its way to a signed checkpoint.
 *
 * @param checkpoint the signed note, to the byte (C2SP tlog-checkpoint)
 */
public record AuditFacts(String checkpoint, List<Line> entries) {
    /**
     * One entry.
     *
     * @param action what was done
     * @param at when
     * @param entry its canonical JSON, which names its case; null in a pack over many cases
     * @param leaf SHA-256(0x00 || the entry's canonical JSON in UTF-8), in base64
     * @param index its place in the tree, from 0
     * @param request the removal request of the pack that it is about
     * @param proof hashes in base64, from the leaf's neighbour up (RFC 6962, section 2.1.1)
     */
    public record Line(
            String action,
            Instant at,
            @Nullable String entry,
            String leaf,
            long index,
            UUID request,
            List<String> proof) {}
}
