/** Rules: laws and commitments, their versions, sources, terms, ladders and what a valid request must hold. */
@org.jspecify.annotations.NullMarked
package org.redress.policy;
