/** A copy of what is kept of a case: all of it for the person, parts of it for whom two members of staff release them to. */
@org.jspecify.annotations.NullMarked
package org.redress.removal.copy;
