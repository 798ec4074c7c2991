/** The feeds that platforms' existing software reads: the StopNCII protocol, and a plain list of hashes. */
@org.jspecify.annotations.NullMarked
package org.redress.partner.compat;
