/** Care for those who read terrible things all day: what they asked for, and what they alone see of their own day. */
@org.jspecify.annotations.NullMarked
package org.redress.staff.care;
