package org.redress.removal;

import java.time.Instant;
import java.util.UUID;

/** The clock of a deadline stopped; observed in the same transaction, so that open alerts about it become moot. */
public record ClockStopped(UUID deadlineId, Instant at) {}
