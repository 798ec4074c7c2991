/** The calendar of due times behind a secret link: the one page of the staff's without a sign-in. */
@org.jspecify.annotations.NullMarked
package org.redress.desk.calendar;
