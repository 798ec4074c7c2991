package org.redress.removal.dispute;

/** What a member of staff answered to a dispute. */
public enum Verdict {
    /** The platform is right: the miss is struck out by this fact, and stays on record. */
    UPHELD,
    /** The miss stands. */
    REJECTED
}
