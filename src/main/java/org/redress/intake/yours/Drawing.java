package org.redress.intake.yours;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The time of one request as a line to look at, from its sending to now or to the limit, whichever is later. Numbers
 * are places on that line, 0 to 1000. The words beside it say the same.
 *
 * @param now where we are
 * @param due where the limit is; -1 when no clock runs
 * @param ended where the wait ended; -1 while it lasts
 * @param steps where something happened
 */
public record Drawing(int now, int due, int ended, List<Integer> steps) {
    private static final int LENGTH = 1000;

    /**
     * {@return the line; empty when nothing took any time yet}
     *
     * @param due the first legal limit, if one runs or ran
     * @param ended when the wait ended, if it has
     */
    static Optional<Drawing> of(
            Instant sent, Optional<Instant> due, Optional<Instant> ended, List<Instant> steps, Instant now) {
        Instant last = due.filter(limit -> limit.isAfter(now)).orElse(now);
        long all = Duration.between(sent, last).toMillis();
        if (all <= 0) {
            return Optional.empty();
        }
        Scale scale = new Scale(sent, all);
        return Optional.of(new Drawing(
                scale.of(now),
                due.map(scale::of).orElse(-1),
                ended.map(scale::of).orElse(-1),
                steps.stream().map(scale::of).distinct().toList()));
    }

    /** {@return where the time that is used ends: now, or when the wait ended} */
    public int used() {
        return ended >= 0 ? ended : now;
    }

    /** {@return how long the wait went beyond the limit; 0 when it did not} */
    public int late() {
        return due < 0 ? 0 : Math.max(0, used() - due);
    }

    private record Scale(Instant start, long millis) {
        int of(Instant at) {
            return (int) Math.min(
                    LENGTH, Math.max(0, LENGTH * Duration.between(start, at).toMillis() / millis));
        }
    }
}
