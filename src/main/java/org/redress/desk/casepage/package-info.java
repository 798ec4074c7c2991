/** One case: what was reported, what is asked of whom, and what happened. */
@org.jspecify.annotations.NullMarked
package org.redress.desk.casepage;
