package org.redress.removal.replanning;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.policy.calendar.Binding;

/**
 * What a re-planning would do now.
 *
 * @param to what they would be bound by
 * @param from the numbers of the versions that clocks are bound by
 * @param token the same for the same clocks going to the same times, and for nothing else
 * @param sample some of those whose due time moves, those that are late at once first
 */
public record Foreseen(Binding to, List<Integer> from, Tally tally, String token, List<Sampled> sample) {
    /** One clock that would move. */
    public record Sampled(
            UUID caseId,
            @Nullable UUID platformId,
            @Nullable Instant oldDue,
            @Nullable Instant newDue,
            boolean lateAtOnce) {}
}
