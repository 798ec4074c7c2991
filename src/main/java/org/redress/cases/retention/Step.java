package org.redress.cases.retention;

/** What the schedule does to a closed case, in this order. */
public enum Step {
    /** How to reach the person is destroyed. */
    CONTACT,
    /** The case's key is destroyed: addresses, words and messages cannot be read again. */
    WORDS,
    /** What happened when is deleted, and the case with it; the audit stays. */
    TIMELINE
}
