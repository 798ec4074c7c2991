package org.redress.fingerprint.match;

/**
 * A hash that was found.
 *
 * @param number under which it was put into the index
 * @param distance how many bits differ, 0 to 31
 */
public record Match(int number, int distance) {}
