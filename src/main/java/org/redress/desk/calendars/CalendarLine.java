package org.redress.desk.calendars;

import java.util.List;
import java.util.stream.Collectors;
import org.redress.desk.TimeWords;
import org.redress.desk.Words;
import org.redress.policy.calendar.CalendarText;
import org.redress.policy.calendar.CalendarVersion;

/**
 * One version of a calendar.
 *
 * @param weekend the days of the week without work, in words
 * @param holidays a line each
 * @param by who wrote it and when
 * @param why empty for what came with Redress
 */
record CalendarLine(
        String id,
        String name,
        int version,
        String zone,
        String weekend,
        List<String> holidays,
        String by,
        String why) {
    /** @param author the name of who wrote it; not read for what came with Redress */
    static CalendarLine of(CalendarVersion version, String author) {
        CalendarText text = version.text();
        return new CalendarLine(
                version.calendar().id(),
                version.calendar().name(),
                version.version(),
                text.zone().getId(),
                text.weekend().isEmpty()
                        ? "none"
                        : text.weekend().stream()
                                .map(day -> Words.of(day.name()))
                                .collect(Collectors.joining(", ")),
                text.lines(),
                version.making()
                        .map(made -> author + ", " + TimeWords.day(made.at()))
                        .orElse("Came with Redress"),
                version.making().map(made -> made.reason()).orElse(""));
    }
}
