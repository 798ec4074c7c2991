package org.redress.desk;

/**
 * What stands on a page about whoever reads it, for them alone.
 *
 * @param today what they opened today, in words; empty for nothing, and for who wants no offers
 * @param offer how many cases it was, when a break is to be offered now; 0 otherwise
 * @param back the page they are on, to come back to
 * @param open whether what people wrote is shown without being opened first
 */
public record Care(String today, int offer, String back, boolean open) {}
