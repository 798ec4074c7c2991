package org.redress.platform.commitment;

/** What two people made of a commitment. Until then it is open, whatever the figures say. */
public enum CommitmentVerdict {
    OPEN,
    KEPT,
    NOT_KEPT,
    /** Withdrawn, replaced or over. */
    ENDED
}
