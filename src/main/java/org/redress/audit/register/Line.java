package org.redress.audit.register;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.audit.Entry;

/**
 * One entry with its place in the chain.
 *
 * @param position from 1 on; null while it waits for the sealer
 * @param hash of the link at that position in hexadecimal; empty likewise
 */
public record Line(long id, Entry entry, @Nullable Long position, String hash) {
    public Instant at() {
        return entry.at();
    }

    public @Nullable UUID caseId() {
        return entry.on().caseId();
    }
}
