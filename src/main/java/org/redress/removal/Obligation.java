package org.redress.removal;

/** What a deadline is about. */
public enum Obligation {
    /** A platform's duty to act on a removal request. */
    REMOVAL_REQUEST,
    /** The organisation's own promise to look at a new case. */
    FIRST_REVIEW,
    /** The organisation's own promise to read a message. */
    MESSAGE,
    /** A platform's confirmation that it deleted a fingerprint that was taken back. */
    FINGERPRINT_WITHDRAWAL
}
