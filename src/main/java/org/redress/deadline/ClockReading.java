package org.redress.deadline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a clock shows.
 *
 * @param dueAt the last instant in time; null before the start, while paused, and for a duty without a term
 */
public record ClockReading(
        ClockState state,
        @Nullable Instant startedAt,
        @Nullable Instant dueAt,
        @Nullable Instant stoppedAt) {
    static final ClockReading NOT_STARTED = new ClockReading(ClockState.NOT_STARTED, null, null, null);

    /** Strictly after the due time; a stopped clock is as late as it was when it stopped. */
    public boolean isLate(Instant asOf) {
        Instant hand = stoppedAt != null && stoppedAt.isBefore(asOf) ? stoppedAt : asOf;
        return dueAt != null && hand.isAfter(dueAt);
    }
}
