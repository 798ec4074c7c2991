package org.redress.evidence.gathering;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a pack is about: one case; or what was sent to one platform, or made with one generator, or both.
 *
 * @param ruleId only what this rule binds; null for all
 * @param from sent at or after this; null for any time
 * @param until sent before this
 */
public record Chosen(
        @Nullable UUID caseId,
        @Nullable UUID platformId,
        @Nullable UUID generatorId,
        @Nullable String ruleId,
        @Nullable Instant from,
        @Nullable Instant until) {

    public static Chosen ofCase(UUID caseId) {
        return new Chosen(caseId, null, null, null, null, null);
    }
}
