package org.redress.removal;

import java.time.Instant;
import java.util.UUID;

/** A removal request took a step; observed in the same transaction. */
public record RequestChanged(UUID requestId, UUID caseId, UUID platformId, RemovalEvent event, Instant at) {}
