/** Reads the facts of a pack from what was recorded, a page of requests at a time, with consent and nothing without. */
@org.jspecify.annotations.NullMarked
package org.redress.evidence.gathering;
