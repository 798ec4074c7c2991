package org.redress.delivery;

/** How one attempt ended. */
public enum Outcome {
    ACCEPTED,
    /** An answer came, and it was no. */
    REFUSED,
    NO_ANSWER,
    /** We did not even try: the address is not one that we send to. */
    NOT_ALLOWED
}
