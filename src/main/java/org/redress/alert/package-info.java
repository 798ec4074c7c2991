/** What is late or wrong and who must know: the sweep, the ladder, acknowledgement; owns the port {@code AlertChannel}. */
@org.jspecify.annotations.NullMarked
package org.redress.alert;
