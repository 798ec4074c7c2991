package org.redress.staff.presence;

/** What a colleague does with the page that they have open. */
public enum Doing {
    READING,
    /** Something is typed and not sent. */
    WRITING
}
