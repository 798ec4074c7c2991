package org.redress.deadline;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a clock; facts are only ever added.
 *
 * @param at when it happened, which may be before it was recorded
 * @param strikes the fact that a strike-out makes as if it never was; null for every other kind
 */
public record ClockFact(
        UUID id, Kind kind, Instant at, @Nullable UUID strikes) {
    /** In the order in which facts of one instant are taken. */
    public enum Kind {
        START,
        PAUSE,
        RESUME,
        STOP,
        STRIKE_OUT
    }

    public ClockFact {
        if ((kind == Kind.STRIKE_OUT) != (strikes != null)) {
            throw new IllegalArgumentException("a strike-out names the fact it strikes, and nothing else does");
        }
    }
}
