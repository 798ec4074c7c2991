package org.redress.deadline;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one clock when another term is put under it: its facts are folded anew, and nothing else is asked.
 *
 * @param before what the clock shows
 * @param after what it will show; the same when it stays
 * @param lateAtOnce whether the new due time has passed already
 */
public record Replan(ClockReading before, ClockReading after, Move move, boolean lateAtOnce) {
    /** Where the due time goes. A clock without a limit counts as due later than any time. */
    public enum Move {
        EARLIER,
        LATER,
        /** The same instant, under the new term. */
        SAME,
        /** Not started or paused: there is no due time to move. */
        WAITING,
        /** Late already, seen or not: a miss stays what it is. */
        MISSED,
        /** Over: nothing moves. */
        STOPPED;

        public boolean moves() {
            return this != MISSED && this != STOPPED;
        }
    }

    /** What is put under the clock. */
    public record Terms(@Nullable Term term, WorkingCalendar calendar) {}

    /**
     * @param before what the clock shows under its present term
     * @param missed whether its miss is recorded
     */
    public static Replan of(List<ClockFact> facts, ClockReading before, boolean missed, Terms terms, Instant now) {
        if (before.state() == ClockState.STOPPED) {
            return stays(before, Move.STOPPED);
        }
        if (missed || before.isLate(now)) {
            return stays(before, Move.MISSED);
        }
        ClockReading after = DeadlineClock.read(facts, terms.term(), terms.calendar());
        return new Replan(before, after, move(before, after), after.isLate(now));
    }

    private static Replan stays(ClockReading reading, Move move) {
        return new Replan(reading, reading, move, false);
    }

    private static Move move(ClockReading before, ClockReading after) {
        if (after.state() != ClockState.RUNNING) {
            return Move.WAITING;
        }
        int later = due(after).compareTo(due(before));
        return later == 0 ? Move.SAME : later > 0 ? Move.LATER : Move.EARLIER;
    }

    private static Instant due(ClockReading reading) {
        Instant due = reading.dueAt();
        return due == null ? Instant.MAX : due;
    }
}
