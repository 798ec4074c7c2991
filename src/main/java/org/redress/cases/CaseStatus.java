package org.redress.cases;

/** Where a case stands with the organisation; what platforms did is in its removal requests. */
public enum CaseStatus {
    /** Perhaps sent by a machine: it waits until staff let it in. Its sender sees no difference. */
    HELD,
    /** Sent by the person, not yet judged. */
    REPORTED,
    /** A caseworker found it plausible: requests may be sent. */
    ACCEPTED,
    /** Not something the organisation can act on; nothing is sent. */
    NOT_OURS,
    /** Nothing is left to do. */
    CLOSED,
    /** Perhaps about somebody under 18: for the safeguarding role only. */
    SEALED,
    /** Its key is destroyed. */
    ERASED;

    /** Whether staff may still say whether the organisation acts on it. */
    boolean mayBeJudged() {
        return this == HELD || this == REPORTED || this == ACCEPTED || this == NOT_OURS;
    }
}
