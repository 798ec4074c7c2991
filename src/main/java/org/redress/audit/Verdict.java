package org.redress.audit;

import org.jspecify.annotations.Nullable;

/**
 * What recomputing the audit found.
 *
 * @param sealed how many entries are in the chain
 * @param unsealed how many wait for the sealer
 * @param firstBroken the first position that does not hold, or null when all hold
 * @param finding what is wrong there, in words
 */
public record Verdict(long sealed, long unsealed, @Nullable Long firstBroken, String finding) {
    public boolean intact() {
        return firstBroken == null;
    }
}
