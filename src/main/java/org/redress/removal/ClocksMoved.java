package org.redress.removal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Clocks of these requests were moved to another version of their rule; observed in the same transaction. */
public record ClocksMoved(List<UUID> requestIds, Instant at) {}
