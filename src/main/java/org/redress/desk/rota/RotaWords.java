package org.redress.desk.rota;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.redress.staff.rota.Days;
import org.redress.staff.rota.LocalHours;

/** Shifts and stretches as staff read them. */
public final class RotaWords {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
    private static final Set<DayOfWeek> WORKDAYS =
            Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);

    private RotaWords() {}

    /** {@code Thu 26 Nov, 22:00}. */
    public static String moment(Instant at, ZoneId zone) {
        return MOMENT.format(at.atZone(zone));
    }

    /** {@code 22:00 to 06:00 on the next day}. */
    public static String hours(LocalHours hours) {
        String plain = hours.from() + " to " + hours.until();
        return hours.until().isAfter(hours.from()) ? plain : plain + " on the next day";
    }

    static String weekdays(Days days) {
        if (days.weekdays().size() == DayOfWeek.values().length) {
            return "every day";
        }
        return days.weekdays().equals(WORKDAYS)
                ? "Monday to Friday"
                : days.weekdays().stream()
                        .sorted()
                        .map(day -> day.getDisplayName(TextStyle.SHORT, Locale.UK))
                        .collect(Collectors.joining(", "));
    }

    static String dates(Days days) {
        LocalDate first = days.first();
        LocalDate last = days.last();
        String from = first == null ? "" : "from " + DAY.format(first);
        String until = last == null ? "" : "until " + DAY.format(last);
        return (from + " " + until).strip();
    }
}
