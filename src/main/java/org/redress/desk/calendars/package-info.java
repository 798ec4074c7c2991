/** Working calendars at the desk: which days count, where, in every version, and new ones. */
@org.jspecify.annotations.NullMarked
package org.redress.desk.calendars;
