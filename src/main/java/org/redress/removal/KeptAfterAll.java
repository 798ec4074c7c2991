package org.redress.removal;

import java.time.Instant;
import java.util.UUID;

/**
 * A platform refuses what was found gone: nothing moves by its word, but it may have put it back; observed in the same
 * transaction.
 */
public record KeptAfterAll(UUID requestId, Instant at) {}
