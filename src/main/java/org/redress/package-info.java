/** The three things the domain may throw. */
@org.jspecify.annotations.NullMarked
package org.redress;
