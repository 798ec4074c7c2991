package org.redress.evidence.facts;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the items of a pack have in common.
 *
 * @param missed items with at least one recorded miss
 * @param refusals how many were refused, by ground
 * @param reappeared how many came back after they were gone
 * @param failedDeliveries letters and notices that were given up
 */
public record Patterns(
        int items,
        int missed,
        int refused,
        Map<String, Integer> refusals,
        int reappeared,
        int disputed,
        int failedDeliveries,
        List<ByRule> rules) {

    /**
     * Of one rule's clocks that started.
     *
     * @param limitPassed those whose due time is past, or that were stopped after it
     * @param medianSeconds from start to the platform's removal or ours seen; nearest rank, where what is not removed
     *     counts as longest; null when the rank falls on such a one
     */
    public record ByRule(
            String rule,
            int started,
            int limitPassed,
            int missed,
            @Nullable Long medianSeconds,
            @Nullable Long ninetiethSeconds) {}
}
