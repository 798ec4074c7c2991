package org.redress.desk.worklist;

import java.util.Locale;

/** What the worklist can be narrowed by; each stands in the address under its own name. */
enum By {
    STATE("State", false),
    PLATFORM("Platform", false),
    RULE("Rule", false),
    ASSIGNEE("Whose", false),
    COUNTRY("Country", false),
    LANGUAGE("Language", false),
    UNASSIGNED("Nobody's yet", true),
    MISSED("Missed", true),
    REAPPEARED("Came back", true),
    HELD("Held", true),
    CHILD("Child route", true),
    /** On the list of what is offered: what a member asked to be spared, which is left out otherwise. */
    SPARED("Also what I asked not to get", true);

    /** The value of a ticked box. */
    static final String ON = "on";

    private final String label;
    private final boolean ticked;

    By(String label, boolean ticked) {
        this.label = label;
        this.ticked = ticked;
    }

    String label() {
        return label;
    }

    /** Whether it is a box and not a choice among many. */
    boolean ticked() {
        return ticked;
    }

    String param() {
        return name().toLowerCase(Locale.ROOT);
    }
}
