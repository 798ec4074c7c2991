/** The three things the domain may throw, and a failure as the log may have it. */
@org.jspecify.annotations.NullMarked
package org.redress;
