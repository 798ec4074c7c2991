/** Keeps the index of hashes in step with the database, and asks both: nothing committed is ever missed. */
@org.jspecify.annotations.NullMarked
package org.redress.fingerprint.known;
