/** A copy of all that is kept of a case, for the person: a page to read, and data. */
@org.jspecify.annotations.NullMarked
package org.redress.intake.copy;
