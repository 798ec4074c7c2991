package org.redress.platform.commitment;

import java.time.Instant;

/**
 * A commitment held against our own items.
 *
 * @param items how many count
 * @param consistent how many of them are consistent with a failure: a count, and no verdict
 */
public record Held(int items, int consistent, Instant at) {}
