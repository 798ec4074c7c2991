package org.redress.cases;

/** Why a report is held until staff let it in. */
public enum Suspicion {
    /** A field that people never see was filled in. */
    FILLED_TRAP,
    /** One network sent more than its bucket holds. */
    MANY_FROM_ONE_NETWORK
}
