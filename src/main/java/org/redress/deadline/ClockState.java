package org.redress.deadline;

/** Where a clock stands. Late is no state: it is asked with a time, see {@link ClockReading#isLate}. */
public enum ClockState {
    NOT_STARTED,
    RUNNING,
    PAUSED,
    STOPPED
}
