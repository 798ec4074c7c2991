/** The due times of a member's own cases as a calendar that any calendar program reads. */
@org.jspecify.annotations.NullMarked
package org.redress.alert.calendar;
