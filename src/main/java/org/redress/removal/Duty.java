package org.redress.removal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is owed, and by which platform; by the organisation itself when null.
 *
 * @param about what a duty without a case is about; null for one that belongs to a case
 */
record Duty(
        Obligation obligation,
        UUID id,
        @Nullable UUID caseId,
        @Nullable UUID platformId,
        @Nullable String about) {
    Duty(Obligation obligation, UUID id, UUID caseId, @Nullable UUID platformId) {
        this(obligation, id, caseId, platformId, null);
    }
}
