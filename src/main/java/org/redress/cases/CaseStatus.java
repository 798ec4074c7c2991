package org.redress.cases;

import org.redress.NotPossibleNow;

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
    ERASED,
    /** Generated for a platform's sandbox, from the first and for ever: no staff, no person, no letter, no alert. */
    SANDBOX;

    /** Whether anything that staff see may say that it exists. */
    public boolean isOutOfSight() {
        return this == SEALED || this == ERASED || this == SANDBOX;
    }

    /** Whether staff may still say whether the organisation acts on it. */
    boolean mayBeJudged() {
        return this == HELD || this == REPORTED || this == ACCEPTED || this == NOT_OURS;
    }

    /**
     * @param verdict accepted, or not ours
     * @throws NotPossibleNow when it is so already, held, or past judging
     */
    CaseStatus judged(CaseStatus verdict) {
        if (this == verdict) {
            throw new NotPossibleNow("already-there", "This case has been judged so already.");
        }
        if (this == HELD && verdict == ACCEPTED) {
            throw new NotPossibleNow("held", "Let this case in first: it is held.");
        }
        if (!mayBeJudged()) {
            throw new NotPossibleNow("closed", "This case is closed.");
        }
        return verdict;
    }

    /** Whether the person's code opens it. */
    boolean isOpenToReporter() {
        return !isOutOfSight();
    }
}
