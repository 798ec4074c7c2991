package org.redress.evidence.facts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rule's clock: the facts, and what they fold into.
 *
 * @param startedAt of a rule that asks for a valid request: when the platform had one
 * @param lateBySeconds from due until it stopped, or until the pack was made; null when it is not late
 * @param missed the permanent fact; null when none was recorded
 */
public record Clock(
        String rule,
        int version,
        String state,
        @Nullable Instant startedAt,
        @Nullable Instant dueAt,
        @Nullable Instant stoppedAt,
        @Nullable Long lateBySeconds,
        @Nullable Missed missed,
        List<Fact> facts,
        List<Disputed> disputes) {

    /** That the limit passed unanswered, as the clock observed it. */
    public record Missed(Instant dueAt, Instant detectedAt, long lateBySeconds) {}

    /**
     * One clock fact.
     *
     * @param number from 1, in the order recorded
     * @param strikes the number of the fact that this one strikes out
     */
    public record Fact(
            int number,
            String kind,
            Instant at,
            Instant recordedAt,
            String why,
            String by,
            @Nullable Integer strikes) {}

    /** What the platform says against the miss, and the answer to it. */
    public record Disputed(
            Instant at,
            String ground,
            @Nullable Instant actedAt,
            @Nullable String words,
            @Nullable String reference,
            @Nullable String verdict,
            @Nullable Instant decidedAt,
            @Nullable String answer) {}
}
