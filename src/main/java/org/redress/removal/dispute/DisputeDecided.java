package org.redress.removal.dispute;

import java.time.Instant;
import java.util.UUID;

/** Staff answered a dispute; observed in the same transaction, so that the platform hears of it. */
public record DisputeDecided(UUID disputeId, UUID requestId, Instant at) {}
