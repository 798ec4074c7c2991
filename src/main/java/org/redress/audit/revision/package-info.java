/** Every version of what is configured at the desk: who saved it, when, why, and what it said. */
@org.jspecify.annotations.NullMarked
package org.redress.audit.revision;
