package org.redress.policy;

/** The steps of an alert, in the order in which they are climbed. */
public enum Rung {
    /** Something came back: on no ladder, since it is raised with the fact itself. */
    REAPPEARED,
    WARNING,
    MISSED,
    SUPERVISORS,
    SECOND_CHANNEL,
    REGULATOR
}
