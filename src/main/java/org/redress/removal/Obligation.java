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
    FINGERPRINT_WITHDRAWAL,
    /** A platform's answer to a complaint about what it did with a request. */
    COMPLAINT,
    /** Our own promise to send what is ready to a regulator, and then the reply that we wait for. */
    REGULATOR_STEP,
    /** Our own promise to review whether a commitment was kept. */
    COMMITMENT,
    /** Our own promise to ask again for what came back: of the fresh request, until it is sent. */
    REAPPEARANCE
}
