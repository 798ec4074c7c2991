/** Fingerprints, matching, publication and withdrawal. */
@org.jspecify.annotations.NullMarked
package org.redress.fingerprint;
