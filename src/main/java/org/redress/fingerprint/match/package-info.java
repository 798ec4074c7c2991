/** Finds the hashes that differ from one in at most 31 of 256 bits, exactly, among ten million, in memory. */
@org.jspecify.annotations.NullMarked
package org.redress.fingerprint.match;
