/** One action on many lines of the worklist: looked at first, done, and taken back. */
@org.jspecify.annotations.NullMarked
package org.redress.desk.bulk;
