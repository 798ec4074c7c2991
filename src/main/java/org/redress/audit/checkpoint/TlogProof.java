package org.redress.audit.checkpoint;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Writes the proof of one entry as C2SP tlog-proof has it; its extra data is the entry's canonical JSON. */
public final class TlogProof {
    private TlogProof() {}

    /** @throws IllegalArgumentException when the proof is of more or less than one entry */
    public static String write(AuditProof proof) {
        if (proof.entries().size() != 1) {
            throw new IllegalArgumentException("one entry has one proof");
        }
        Proven entry = proof.entries().get(0);
        StringBuilder text = new StringBuilder("c2sp.org/tlog-proof@v1\n")
                .append("extra ")
                .append(Base64.getEncoder().encodeToString(entry.entry().getBytes(StandardCharsets.UTF_8)))
                .append("\nindex ")
                .append(entry.index())
                .append('\n');
        entry.proof().forEach(hash -> text.append(hash).append('\n'));
        return text.append('\n').append(proof.checkpoint()).toString();
    }
}
