package org.redress.fingerprint.known;

import org.jspecify.annotations.Nullable;

/**
 * A hash as the table has it.
 *
 * @param pdq 32 bytes; null when it was withdrawn, erased or deleted, and for what has no PDQ
 */
record StoredHash(int number, byte @Nullable [] pdq) {}
