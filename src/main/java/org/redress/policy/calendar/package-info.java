/** Working calendars: named, versioned, written at the desk; and what a clock is bound by, a rule with its calendar. */
@org.jspecify.annotations.NullMarked
package org.redress.policy.calendar;
