package org.redress.desk.casepage;

/**
 * What our own looks at an address amount to.
 *
 * @param verdict in a few words; empty when it was never looked at
 * @param means what follows from it
 * @param at when it was last looked at; empty when never
 * @param saw what the last look showed: status, type, length, rules
 * @param next when it is looked at next; empty when not by itself
 * @param waits whether a first look is due
 * @param ratherNot whether the person said that they do not want to look
 */
public record CheckView(
        String verdict, String means, String at, String saw, String next, boolean waits, boolean ratherNot) {
    static final CheckView NONE = new CheckView("", "", "", "", "", false, false);

    /** Whether there is anything to say. */
    public boolean shown() {
        return !verdict.isEmpty() || waits || ratherNot;
    }
}
