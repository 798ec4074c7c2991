/** Append-only, tamper-evident record of who did what to what, and when. */
@org.jspecify.annotations.NullMarked
package org.redress.audit;
