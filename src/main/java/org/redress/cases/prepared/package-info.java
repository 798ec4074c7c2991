/** Answers to people that supervisors prepare: in which words, in which language, and which words never. */
@org.jspecify.annotations.NullMarked
package org.redress.cases.prepared;
