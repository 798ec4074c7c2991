package org.redress.removal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Clocks of one obligation stopped; observed in the same transaction, so that open alerts about them become moot. */
public record ClocksStopped(List<UUID> deadlineIds, Instant at) {
    public ClocksStopped {
        deadlineIds = List.copyOf(deadlineIds);
    }
}
