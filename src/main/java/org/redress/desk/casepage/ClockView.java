package org.redress.desk.casepage;

import java.util.List;

/**
 * One clock under one rule.
 *
 * @param kind law, target or commitment: three kinds that are never merged
 * @param state in words
 * @param left time left or late while it runs, else empty
 * @param used how much of the term is used, 0 to 100
 * @param waits why it has not started; empty when it has
 * @param asks what is missing, as the query of the form that asks the person for it
 * @param missing what a valid request under this rule still lacks
 * @param present what it holds
 * @param missed the permanent fact of a miss, in words; empty when there is none
 * @param disputes what the platform said against the miss, the oldest first
 */
public record ClockView(
        String rule,
        String kind,
        String state,
        String started,
        String due,
        String stopped,
        String left,
        int used,
        boolean late,
        String waits,
        String asks,
        List<String> missing,
        List<String> present,
        List<Fact> facts,
        String missed,
        List<DisputeView> disputes) {
    /** A clock fact as the record holds it. */
    public record Fact(String kind, String at, String why, String who) {}

    public boolean running() {
        return !left.isEmpty();
    }

    public boolean checked() {
        return !missing.isEmpty() || !present.isEmpty();
    }
}
