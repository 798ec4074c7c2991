/** Signed checkpoints of the audit's tree, in the form of C2SP tlog-checkpoint, and what an outsider gets as proof. */
@org.jspecify.annotations.NullMarked
package org.redress.audit.checkpoint;
