/** The person's own page about what they reported: where each address stands, in words. */
@org.jspecify.annotations.NullMarked
package org.redress.intake.yours;
