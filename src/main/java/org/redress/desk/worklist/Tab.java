package org.redress.desk.worklist;

import java.util.Locale;

/** A simple view of the work; each is one walk along one index. */
public enum Tab {
    DUE("Due first", "Every running clock, the most urgent first."),
    REVIEW("To review", "Reports that nobody has judged yet, the oldest first."),
    HELD("Held", "Perhaps sent by a machine. Nobody waits for you here but the people among them."),
    SEND("To send", "Requests of accepted cases that wait to be sent."),
    VERIFY(
            "To verify",
            "The platform says removed, and our own look cannot tell, or not yet. Look, and record what you saw."),
    LATE("Late", "Past due and still running."),
    MINE("Mine", "Running clocks of the cases that are yours."),
    UNASSIGNED("Unassigned", "Running clocks of cases that nobody has taken."),
    ASIDE(
            "Set aside",
            "Cases that somebody set aside, the first to come back first. A line whose clock runs out is in the list all the same.");

    private final String label;
    private final String help;

    Tab(String label, String help) {
        this.label = label;
        this.help = help;
    }

    /** {@return the tab of that name; the first for anything else} */
    static Tab named(String name) {
        for (Tab tab : values()) {
            if (tab.param().equals(name)) {
                return tab;
            }
        }
        return DUE;
    }

    /** Whether it offers cases to whoever reads it, so that what they asked to be spared is left out. */
    boolean offers() {
        return this == UNASSIGNED;
    }

    public String label() {
        return label;
    }

    public String help() {
        return help;
    }

    public String param() {
        return name().toLowerCase(Locale.ROOT);
    }
}
