package org.redress.audit.checkpoint;

import java.util.List;

/**
 * One entry of the audit with its way to a checkpoint's root.
 *
 * @param entry its canonical JSON, to the byte: its leaf is SHA-256(0x00 || this in UTF-8)
 * @param index its place in the tree, from 0
 * @param proof the hashes from the leaf's neighbour up (RFC 6962, section 2.1.1), each in base64
 */
public record Proven(String entry, long index, List<String> proof) {
    public Proven {
        proof = List.copyOf(proof);
    }
}
