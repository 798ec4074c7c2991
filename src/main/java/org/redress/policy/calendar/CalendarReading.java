package org.redress.policy.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.redress.NotAcceptable;
import org.redress.policy.change.Reading;
import org.redress.policy.change.TypedForm;

/** Makes a calendar's text of what was typed, or says field by field why it cannot be one. */
final class CalendarReading {
    private static final int LONGEST = 500;
    private static final int MOST_HOLIDAYS = 1000;

    private CalendarReading() {}

    /** @throws NotAcceptable with every field that is wrong, those that {@code reading} found before among them */
    static CalendarText read(TypedForm typed, Reading reading) {
        reading.text(
                "reason", typed.one("reason"), LONGEST, "Write why. Everybody who reads the calendar later sees it.");
        ZoneId zone = zone(typed.one("zone"), reading);
        List<DayOfWeek> weekend = reading.constants("weekend", typed.all("weekend"), DayOfWeek.class);
        if (weekend.size() == DayOfWeek.values().length) {
            reading.wrong("weekend", "Leave at least one working day.");
        }
        SortedMap<LocalDate, String> holidays = holidays(typed.one("holidays"), reading);
        reading.end();
        return new CalendarText(zone, new TreeSet<>(weekend), holidays);
    }

    private static ZoneId zone(String typed, Reading reading) {
        try {
            if (!typed.isEmpty()) {
                return ZoneId.of(typed);
            }
        } catch (DateTimeException e) {
            // Said below, as for no zone at all.
        }
        reading.wrong("zone", "Write a time zone as Europe/Paris, or UTC.");
        return ZoneOffset.UTC;
    }

    private static SortedMap<LocalDate, String> holidays(String typed, Reading reading) {
        SortedMap<LocalDate, String> holidays = new TreeMap<>();
        for (String line :
                typed.lines().map(String::strip).filter(each -> !each.isEmpty()).toList()) {
            String[] parts = line.split("\\s+", 2);
            LocalDate day = reading.date("holidays", parts[0]);
            if (parts.length < 2) {
                reading.wrong(
                        "holidays",
                        "Write each line as 2026-12-25 Christmas Day: the day, and what it is. See: " + cut(line));
            } else if (day != null && holidays.put(day, cut(parts[1])) != null) {
                reading.wrong("holidays", day + " stands there twice.");
            }
        }
        if (holidays.size() > MOST_HOLIDAYS) {
            reading.wrong("holidays", "Write at most " + MOST_HOLIDAYS + " days.");
        }
        return holidays;
    }

    private static String cut(String text) {
        return text.length() > 100 ? text.substring(0, 100) : text;
    }
}
