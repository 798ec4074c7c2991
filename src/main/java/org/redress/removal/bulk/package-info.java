/** One action on many cases at once: looked at first, done line by line, and taken back while that is possible. */
@org.jspecify.annotations.NullMarked
package org.redress.removal.bulk;
