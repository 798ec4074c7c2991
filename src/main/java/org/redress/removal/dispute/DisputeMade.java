package org.redress.removal.dispute;

import java.time.Instant;
import java.util.UUID;

/** A platform disputes a miss; observed in the same transaction, so that staff hear of it. */
public record DisputeMade(UUID disputeId, UUID requestId, Instant at) {}
