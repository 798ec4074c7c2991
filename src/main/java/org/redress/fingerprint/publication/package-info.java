/** Which fingerprints which platform watches for: published, served, withdrawn, confirmed. */
@org.jspecify.annotations.NullMarked
package org.redress.fingerprint.publication;
