/** What the person may do with what they told us: add to it, take some back, get a copy or a proof, erase it. */
@org.jspecify.annotations.NullMarked
package org.redress.intake.control;
