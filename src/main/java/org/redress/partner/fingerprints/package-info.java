/** What platforms are told about fingerprints, and what they say about them. */
@org.jspecify.annotations.NullMarked
package org.redress.partner.fingerprints;
