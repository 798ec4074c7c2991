/** The pack for a regulator: facts, proofs, answers, and nothing without consent. */
@org.jspecify.annotations.NullMarked
package org.redress.evidence;
