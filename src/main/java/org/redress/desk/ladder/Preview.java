package org.redress.desk.ladder;

import java.util.List;
import org.redress.policy.ladders.RuleLadder;

/**
 * Who would be called when.
 *
 * @param ladder as text, so that what is kept is what was looked at
 * @param due the due time it is shown for
 * @param about whose clock that is, in words
 * @param effect what keeping it does to running clocks
 * @param differs whether the rule has another ladder now
 */
public record Preview(
        String ladder, String due, String about, List<Step> steps, RuleLadder.Effect effect, boolean differs) {
    /**
     * One rung.
     *
     * @param when how far from the due time, in words
     * @param at its time in UTC
     */
    public record Step(String rung, String when, String at, List<Who> who) {}

    /**
     * One who is called.
     *
     * @param there the time where they are
     * @param held when they read it if quiet hours hold it back, or empty
     */
    public record Who(String name, String there, String held) {}
}
