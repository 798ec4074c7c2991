package org.redress.audit.checkpoint;

import java.time.Instant;

/**
 * One checkpoint as it was signed; also the event that tells whoever carries it out of the house, in the transaction
 * that made it.
 *
 * @param size how many entries it vouches for
 * @param note the signed note, to the byte
 */
public record Made(long size, String note, Instant at) {}
