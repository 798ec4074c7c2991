package org.redress.removal.replanning;

import jakarta.persistence.Embeddable;
import org.redress.deadline.Replan;

/** How many clocks go where. */
@Embeddable
public class Tally {
    private int earlier;
    private int later;
    private int same;
    private int waiting;
    private int lateAtOnce;
    private int missed;
    private int stopped;

    void count(Replan plan) {
        switch (plan.move()) {
            case EARLIER -> earlier++;
            case LATER -> later++;
            case SAME -> same++;
            case WAITING -> waiting++;
            case MISSED -> missed++;
            case STOPPED -> stopped++;
        }
        lateAtOnce += plan.lateAtOnce() ? 1 : 0;
    }

    void left(int missed, int stopped) {
        this.missed = missed;
        this.stopped = stopped;
    }

    /** {@return how many become due earlier} */
    public int earlier() {
        return earlier;
    }

    /** {@return how many become due later} */
    public int later() {
        return later;
    }

    /** {@return how many change their version and stay due when they were} */
    public int same() {
        return same;
    }

    /** {@return how many change their version without a due time: not started, or paused} */
    public int waiting() {
        return waiting;
    }

    /** {@return how many of those that move are late at once} */
    public int lateAtOnce() {
        return lateAtOnce;
    }

    /** {@return how many stay because they are late already} */
    public int missed() {
        return missed;
    }

    /** {@return how many stay because they are over} */
    public int stopped() {
        return stopped;
    }

    /** {@return how many change their version} */
    public int moved() {
        return earlier + later + same + waiting;
    }
}
