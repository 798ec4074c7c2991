/** What looks at one address amount to, and when to look again: pure, so that anybody can work a verdict out again. */
@org.jspecify.annotations.NullMarked
package org.redress.check.course;
