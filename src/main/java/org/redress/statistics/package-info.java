/** Maintained summaries of how fast and how truly platforms answer. */
@org.jspecify.annotations.NullMarked
package org.redress.statistics;
