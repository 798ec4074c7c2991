package org.redress.desk;

/**
 * What stands on a page about whoever reads it, for them alone.
 *
 * @param today what they opened today, in words; empty for nothing, and for who wants no offers
 * @param offer the offer of a break, in words; empty when none is to be made now
 * @param back the page they are on, to come back to
 * @param open whether what people wrote is shown without being opened first
 */
public record Care(String today, String offer, String back, boolean open) {}
