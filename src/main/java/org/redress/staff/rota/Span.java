package org.redress.staff.rota;

import java.time.Instant;

/** From one instant up to, and without, another. */
public record Span(Instant from, Instant until) {
    public Span {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("a span ends after it begins");
        }
    }

    public boolean holds(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }

    /** {@return whether the two have an instant in common} */
    public boolean meets(Span other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }
}
