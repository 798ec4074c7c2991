/** Steps to a regulator: what is ready, what was sent, and what came back, with clocks of their own. */
@org.jspecify.annotations.NullMarked
package org.redress.removal.regulator;
