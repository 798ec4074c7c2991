/** Rules at the desk: every version with its source, new versions, and the re-planning of clocks that run. */
@org.jspecify.annotations.NullMarked
package org.redress.desk.rules;
