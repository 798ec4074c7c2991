/** What platforms dispute of their recorded misses, and what staff answered: further facts, the miss stays. */
@org.jspecify.annotations.NullMarked
package org.redress.removal.dispute;
