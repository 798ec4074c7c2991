/**
 * RIM, the public: punctuality of platforms, with small numbers suppressed and a right of reply; verification of
 * receipts.
 */
@org.jspecify.annotations.NullMarked
package org.redress.open;
