/** The directory of platforms and generators as an admin keeps it: validated, and every version written down. */
@org.jspecify.annotations.NullMarked
package org.redress.platform.keeping;
