/** Whom of the staff an alert calls, by which channel, and when. */
@org.jspecify.annotations.NullMarked
package org.redress.delivery.calls;
