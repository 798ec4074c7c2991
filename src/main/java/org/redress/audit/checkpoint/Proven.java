package org.redress.audit.checkpoint;

import java.util.List;
import org.redress.audit.Entry;

/**
 * One entry of the audit with its way to a checkpoint's root.
 *
 * @param of the entry itself; its leaf is SHA-256(0x00 || its canonical JSON in UTF-8)
 * @param index its place in the tree, from 0
 * @param proof the hashes from the leaf's neighbour up (RFC 6962, section 2.1.1), each in base64
 */
public record Proven(Entry of, long index, List<String> proof) {
    public Proven {
        proof = List.copyOf(proof);
    }

    /** {@return its canonical JSON, to the byte} */
    public String entry() {
        return of.json();
    }
}
