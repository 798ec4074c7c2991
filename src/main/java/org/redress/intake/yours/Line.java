package org.redress.intake.yours;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One web address, or place in words, and the platform that is asked.
 *
 * @param position from 1, in the order reported; names the line in forms
 * @param typed as the person typed it
 * @param state where it stands, in words; the colour only helps
 * @param story the steps so far, the newest first
 * @param receivedAt when the platform had it
 * @param known whether the platform knows that the person took it back, in words; empty unless they did
 * @param drawing the time it took, to look at
 * @param look what our own look showed, in a sentence; empty when there is nothing to say
 * @param asks what the person is asked: {@code gone}, or that they need not look: {@code rather}; or nothing
 * @param correct what the person may say against it: {@code back}, {@code still}, or nothing
 */
public record Line(
        int position,
        String typed,
        String platform,
        State state,
        List<Clock> clocks,
        List<Told> story,
        @Nullable Instant receivedAt,
        String known,
        @Nullable Drawing drawing,
        String look,
        String asks,
        String correct) {

    /** @param colour a colour of the design system's tags */
    public record State(String words, String colour) {}

    /** A step: when, and what happened in words, with what was said verbatim. */
    public record Told(Instant at, String words, String said) {}

    /**
     * One rule that binds.
     *
     * @param kind law, target or promise: never shown alike
     * @param term in words; empty when the rule names no number
     * @param words how the clock stands
     * @param dueAt while it runs or has stopped
     * @param left how long is left or how late it is, in words; empty unless it runs
     * @param used how much of the time is used, 0 to 100; -1 unless it runs
     */
    public record Clock(
            String rule,
            String kind,
            String words,
            @Nullable Instant dueAt,
            String left,
            boolean late,
            int used) {}
}
