/** Who of the staff has something open just now, so that two do not do the same work. */
@org.jspecify.annotations.NullMarked
package org.redress.staff.presence;
