package org.redress.policy;

/** The steps of an alert, in the order in which they are climbed. */
public enum Rung {
    WARNING,
    MISSED,
    SUPERVISORS,
    SECOND_CHANNEL,
    REGULATOR
}
