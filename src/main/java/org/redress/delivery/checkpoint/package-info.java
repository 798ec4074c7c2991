/** Carries the audit's signed checkpoints out of the house: into a folder, to an address, to a witness's mailbox. */
@org.jspecify.annotations.NullMarked
package org.redress.delivery.checkpoint;
