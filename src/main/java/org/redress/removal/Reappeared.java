package org.redress.removal;

import java.time.Instant;
import java.util.UUID;

/**
 * What was gone is back, as a machine or the person saw it; observed in the same transaction, so that somebody is alerted.
 *
 * @param deadlineId our own clock for asking again
 */
public record Reappeared(UUID deadlineId, UUID caseId, Instant dueAt, Instant at) {}
