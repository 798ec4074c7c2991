package org.redress.removal.bulk;

/** What became of one line. */
public enum BulkOutcome {
    WAITING,
    DONE,
    NOT_POSSIBLE,
    TAKEN_BACK
}
