package org.redress.web;

import io.quarkus.qute.TemplateExtension;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Instants and spans of time in templates. Words are in UTC; a script adds the reader's own time beside them. */
@TemplateExtension
public class Moments {
    private static final DateTimeFormatter IN_UTC = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Moments() {}

    /** {@return such as {@code 3 June 2026, 14:10 UTC}} */
    public static String inUtc(Instant instant) {
        return IN_UTC.format(instant);
    }

    /** {@return for {@code <time datetime>}, to the second} */
    public static String machine(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** {@return such as {@code 1 day 4 hours}, {@code 40 minutes}; never less than a minute} */
    public static String words(Duration span) {
        if (span.toDays() > 0) {
            return count(span.toDays(), "day")
                    + (span.toHoursPart() > 0 ? " " + count(span.toHoursPart(), "hour") : "");
        }
        if (span.toHours() > 0) {
            return count(span.toHours(), "hour")
                    + (span.toMinutesPart() > 0 ? " " + count(span.toMinutesPart(), "minute") : "");
        }
        return count(Math.max(1, span.toMinutes()), "minute");
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
