package org.redress.desk.bulk;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** For how long cases can be set aside. */
public enum For {
    AN_HOUR("1 hour", 1),
    FOUR_HOURS("4 hours", 4),
    A_DAY("1 day", 24),
    THREE_DAYS("3 days", 72),
    A_WEEK("7 days", 168);

    private final String label;
    private final int hours;

    For(String label, int hours) {
        this.label = label;
        this.hours = hours;
    }

    static Optional<For> named(String hours) {
        return Arrays.stream(values())
                .filter(each -> Integer.toString(each.hours).equals(hours))
                .findFirst();
    }

    public String label() {
        return label;
    }

    public int hours() {
        return hours;
    }

    Duration length() {
        return Duration.ofHours(hours);
    }
}
