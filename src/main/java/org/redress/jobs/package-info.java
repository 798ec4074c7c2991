/** The clock: what runs by itself and when, the one source of time, and what production refuses to start with. */
@org.jspecify.annotations.NullMarked
package org.redress.jobs;
