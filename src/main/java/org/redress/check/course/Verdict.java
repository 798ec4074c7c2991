package org.redress.check.course;

/** What our looks at one address amount to so far. {@code docs/checks.md} is this table, and a test compares. */
public enum Verdict {
    /** Not found, once: not enough. */
    ABSENT_ONCE("Not found, once", "We look again a day after the first time."),
    /** Not found twice, a day apart; or the page still says so after it was found gone. */
    GONE("Gone", "Not found, and looked at again on a thinning schedule."),
    /** 451. */
    BLOCKED("Blocked here only", "Blocked by law where we look from. It may show elsewhere."),
    /** The page says removed; a person has to see whether that is so. */
    SAYS_REMOVED("The page says removed", "Somebody confirms it, because such words prove nothing."),
    /** A page comes, and nothing shows whether it is the thing itself. */
    LOADS("A page comes", "It may be a notice or the thing itself: somebody looks."),
    /** A page, after we had found none: once may be a flicker. */
    BACK_ONCE("Perhaps back", "A page comes where there was none. We look again within minutes."),
    /** A page twice, after we had found none. */
    BACK("It came back", "A fresh request is ready to be sent."),
    /** Nothing that could be judged. */
    UNKNOWN("We cannot tell", "The site did not let us look, or did not answer: somebody looks.");

    private final String label;
    private final String means;

    Verdict(String label, String means) {
        this.label = label;
        this.means = means;
    }

    public String label() {
        return label;
    }

    /** {@return what follows from it, in a sentence for staff} */
    public String means() {
        return means;
    }

    /** Whether a machine cannot go on alone, as long as it was not found gone. */
    public boolean needsPerson() {
        return this == BLOCKED || this == SAYS_REMOVED || this == LOADS || this == UNKNOWN;
    }
}
