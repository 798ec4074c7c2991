/** Clocks that run are moved to a newer version of their rule: foreseen, asked for, done in batches, and recorded one by one. */
@org.jspecify.annotations.NullMarked
package org.redress.removal.replanning;
