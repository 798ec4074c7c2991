package org.redress.platform.keys;

import java.time.Instant;
import java.util.UUID;

/**
 * A platform got a pair of keys, or one was revoked; observed in the same transaction.
 *
 * @param made false when one was revoked
 */
public record FeedKeysChanged(UUID platformId, boolean made, Instant at) {}
