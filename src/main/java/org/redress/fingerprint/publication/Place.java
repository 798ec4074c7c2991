package org.redress.fingerprint.publication;

/**
 * One place in a feed's order.
 *
 * @param position one more than the place before it
 * @param second since 1970; never before the place before it
 */
record Place(long position, long second) {}
