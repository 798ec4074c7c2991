package org.redress.desk.statistics;

import java.time.Duration;
import java.util.Optional;
import org.redress.desk.TimeWords;
import org.redress.statistics.Counts;
import org.redress.statistics.Line;
import org.redress.statistics.Took;

/**
 * A line of a table. Shares and times of fewer than ten are not worked out: they would say more than they know.
 *
 * @param link where it leads; empty for nowhere
 */
record Row(String name, String link, Counts counts, Took removal, Took check) {
    static final int FEWEST = 10;
    static final String TOO_FEW = "too few";
    private static final int FULL = 100;

    static Row of(String name, String link, Line line) {
        return new Row(name, link, line.counts(), line.removal(), line.check());
    }

    /** {@return such as {@code 87 %}} */
    public String onTime() {
        return counts.due() < FEWEST ? TOO_FEW : counts.percentOnTime().orElseThrow() + " %";
    }

    /** {@return how wide the part of those on time is, of a hundred} */
    public int onTimeWide() {
        return wide(counts.onTime());
    }

    /** {@return how wide the part of those late is, of a hundred} */
    public int lateWide() {
        return wide(counts.late());
    }

    public int lateFrom() {
        return FULL - lateWide();
    }

    /** {@return whether there is anything to draw} */
    public boolean drawn() {
        return counts.due() >= FEWEST;
    }

    public String removalHalf() {
        return words(removal.median());
    }

    public String removalNinety() {
        return words(removal.ninetieth());
    }

    public String goneHalf() {
        return words(check.median());
    }

    public String goneNinety() {
        return words(check.ninetieth());
    }

    private String words(Optional<Integer> minutes) {
        if (counts.pursued() < FEWEST) {
            return TOO_FEW;
        }
        return minutes.map(Duration::ofMinutes).map(Row::length).orElse("not yet");
    }

    private static String length(Duration took) {
        return took.isZero() ? "under 1 min" : TimeWords.length(took);
    }

    private int wide(int part) {
        return counts.due() == 0 ? 0 : Math.round((float) FULL * part / counts.due());
    }
}
