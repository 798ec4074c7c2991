package org.redress.policy.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.redress.deadline.WorkingCalendar;

/**
 * All that one version of a calendar says.
 *
 * @param holidays by day, with the name of each
 */
public record CalendarText(ZoneId zone, Set<DayOfWeek> weekend, SortedMap<LocalDate, String> holidays) {
    public CalendarText {
        weekend = Collections.unmodifiableSet(new TreeSet<>(weekend));
        holidays = Collections.unmodifiableSortedMap(new TreeMap<>(holidays));
    }

    /** {@return what terms are counted by} */
    public WorkingCalendar days() {
        return new WorkingCalendar(zone, weekend, holidays.keySet());
    }

    /** {@return a line a holiday, as the form has them} */
    public List<String> lines() {
        return holidays.entrySet().stream()
                .map(holiday -> holiday.getKey() + " " + holiday.getValue())
                .toList();
    }
}
