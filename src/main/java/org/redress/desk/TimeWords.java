package org.redress.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Times as staff reads them: always UTC and always saying so, since colleagues and platforms sit in many zones. */
public final class TimeWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm 'UTC'", Locale.UK);
    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss 'UTC'", Locale.UK);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
    private static final int FULL = 100;

    private TimeWords() {}

    /** To the minute; empty for no time. */
    public static String day(@Nullable Instant at) {
        return at == null ? "" : DAY.format(at.atOffset(ZoneOffset.UTC));
    }

    /** The day in UTC; empty for no time. */
    public static String date(@Nullable Instant at) {
        return at == null ? "" : DATE.format(at.atOffset(ZoneOffset.UTC));
    }

    /** To the second, where facts are compared. */
    public static String exact(@Nullable Instant at) {
        return at == null ? "" : EXACT.format(at.atOffset(ZoneOffset.UTC));
    }

    /** {@code 5 h 12 min left} or {@code 3 d 2 h late}; late is strictly after due. */
    public static String left(Instant due, Instant now) {
        return now.isAfter(due)
                ? length(Duration.between(due, now)) + " late"
                : length(Duration.between(now, due)) + " left";
    }

    /** The two largest units, rounded down: {@code 2 d 3 h}, {@code 4 h 10 min}, {@code 7 min}, {@code 40 s}. */
    public static String length(Duration length) {
        if (length.toDays() > 0) {
            return length.toDays() + " d" + and(length.toHoursPart(), "h");
        }
        if (length.toHours() > 0) {
            return length.toHours() + " h" + and(length.toMinutesPart(), "min");
        }
        return length.toMinutes() > 0 ? length.toMinutes() + " min" : length.toSeconds() + " s";
    }

    /** How much of the term is used, from 0 to 100. */
    public static int used(@Nullable Instant started, Instant due, Instant now) {
        if (now.isAfter(due)) {
            return FULL;
        }
        if (started == null || !started.isBefore(due)) {
            return 0;
        }
        long term = Duration.between(started, due).toSeconds();
        long gone = Math.max(0, Duration.between(started, now).toSeconds());
        return (int) (FULL * gone / Math.max(1, term));
    }

    private static String and(int number, String unit) {
        return number == 0 ? "" : " " + number + " " + unit;
    }
}
