package org.redress.staff.rota;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Some days of each week, perhaps within dates.
 *
 * @param first the first date that counts, or null
 * @param last the last date that counts, or null
 */
public record Days(
        Set<DayOfWeek> weekdays,
        @Nullable LocalDate first,
        @Nullable LocalDate last) {
    public Days {
        weekdays = Set.copyOf(weekdays);
    }

    public boolean hold(LocalDate day) {
        return weekdays.contains(day.getDayOfWeek())
                && (first == null || !day.isBefore(first))
                && (last == null || !day.isAfter(last));
    }
}
