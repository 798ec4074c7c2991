/** Teams of staff: which cases a caseworker sees. */
@org.jspecify.annotations.NullMarked
package org.redress.staff.team;
