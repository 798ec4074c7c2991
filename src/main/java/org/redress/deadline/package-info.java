/** Pure time arithmetic: terms, working calendars, and the folding of clock facts into a due time. */
@org.jspecify.annotations.NullMarked
package org.redress.deadline;
