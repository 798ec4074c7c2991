/** Changes the ladder of a rule, and plans anew the rungs that clocks still have ahead of them. */
@org.jspecify.annotations.NullMarked
package org.redress.alert.ladder;
