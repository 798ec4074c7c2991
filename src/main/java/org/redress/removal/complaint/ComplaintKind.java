package org.redress.removal.complaint;

/** Under which procedure a complaint is made. */
public enum ComplaintKind {
    /** The expedited procedure of the UK's Online Safety Act 2023 s.21(2A), after the 48-hour limit of s.10(3A). */
    UK_EXPEDITED("UK_OSA_10_3A", "ORG_EXPEDITED_COMPLAINT");

    private final String after;
    private final String clock;

    ComplaintKind(String after, String clock) {
        this.after = after;
        this.clock = clock;
    }

    /** {@return the rule whose miss opens the way to it} */
    public String after() {
        return after;
    }

    /** {@return the rule under which we wait for an answer} */
    String clock() {
        return clock;
    }
}
