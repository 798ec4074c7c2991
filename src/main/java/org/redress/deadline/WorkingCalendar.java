package org.redress.deadline;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;

/**
 * Which days somebody works, and where.
 *
 * @param zone decides when a day begins and ends
 * @param weekend days of the week without work; at least one day of the week must be left
 */
public record WorkingCalendar(ZoneId zone, Set<DayOfWeek> weekend, Set<LocalDate> holidays) {
    /** Monday to Friday on the UTC line, for duties that name no calendar of their own. */
    public static final WorkingCalendar WEEKDAYS_UTC =
            new WorkingCalendar(ZoneOffset.UTC, Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of());

    public WorkingCalendar {
        weekend = Set.copyOf(weekend);
        holidays = Set.copyOf(holidays);
        if (weekend.size() == DayOfWeek.values().length) {
            throw new IllegalArgumentException("a calendar without a working day");
        }
    }

    public boolean isWorkingDay(LocalDate day) {
        return !weekend.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }

    /** {@return the end of the n-th working day after the local day of {@code start}, which is the next midnight} */
    Instant endOfWorkingDayAfter(Instant start, int days) {
        LocalDate day = LocalDate.ofInstant(start, zone);
        int left = days;
        while (left > 0) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
