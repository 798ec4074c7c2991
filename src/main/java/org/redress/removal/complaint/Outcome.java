package org.redress.removal.complaint;

/** What came of a complaint. */
public enum Outcome {
    /** The platform says that it removed it; looking whether it is gone is another matter. */
    REMOVED,
    /** It answered, and removed nothing. */
    ANSWERED,
    REJECTED,
    /** Nobody waits any more: the person stopped, or it was gone meanwhile. */
    NOT_PURSUED
}
