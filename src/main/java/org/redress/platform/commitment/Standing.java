package org.redress.platform.commitment;

/** What a commitment rests on. */
public enum Standing {
    VOLUNTARY,
    STATUTORY,
    ACCEPTED_BY_REGULATOR,
    /** No promise: an authority investigates, and no outcome is known. */
    INVESTIGATED
}
