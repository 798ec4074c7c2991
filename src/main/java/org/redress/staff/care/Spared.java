package org.redress.staff.care;

/** Kinds of case, known before it is opened, that a member may ask not to be given. */
public enum Spared {
    /** Made with a tool. */
    SYNTHETIC,
    /** A real recording. */
    REAL,
    /** Threatened, not posted yet. */
    THREATENED,
    /** Somebody acts for the person shown. */
    ACTING
}
