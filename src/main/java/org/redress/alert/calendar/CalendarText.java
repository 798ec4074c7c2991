package org.redress.alert.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Writes due times as iCalendar (RFC 5545): one entry a clock, which moves when its due time does. */
public final class CalendarText {
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT);
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n]]");
    /** RFC 5545, 3.1: a line holds at most 75 octets without its end. */
    private static final int WIDTH = 75;

    private CalendarText() {}

    /** @param now when it is written; every entry is stamped with it */
    public static String write(List<DueTime> dueTimes, Instant now) {
        StringBuilder text = new StringBuilder();
        line(text, "BEGIN:VCALENDAR");
        line(text, "VERSION:2.0");
        line(text, "PRODID:-//Redress//Due times//EN");
        line(text, "CALSCALE:GREGORIAN");
        line(text, "X-WR-CALNAME:Due times");
        line(text, "REFRESH-INTERVAL;VALUE=DURATION:PT15M");
        dueTimes.forEach(due -> entry(text, due, now));
        if (dueTimes.isEmpty()) {
            zone(text);
        }
        line(text, "END:VCALENDAR");
        return text.toString();
    }

    /** RFC 5545, 3.6: a calendar holds one component at least. A time zone is one, and shows nothing. */
    private static void zone(StringBuilder text) {
        line(text, "BEGIN:VTIMEZONE");
        line(text, "TZID:Etc/UTC");
        line(text, "BEGIN:STANDARD");
        line(text, "DTSTART:19700101T000000");
        line(text, "TZOFFSETFROM:+0000");
        line(text, "TZOFFSETTO:+0000");
        line(text, "END:STANDARD");
        line(text, "END:VTIMEZONE");
    }

    private static void entry(StringBuilder text, DueTime due, Instant now) {
        line(text, "BEGIN:VEVENT");
        line(text, "UID:" + due.deadlineId() + "@redress");
        line(text, "SEQUENCE:" + due.changes());
        line(text, "DTSTAMP:" + at(now));
        line(text, "DTSTART:" + at(due.dueAt()));
        line(text, "SUMMARY:" + escaped("Due: " + due.reference() + ", " + due.platform()));
        line(text, "DESCRIPTION:" + escaped(due.rule()));
        line(text, "CLASS:CONFIDENTIAL");
        line(text, "TRANSP:TRANSPARENT");
        line(text, "END:VEVENT");
    }

    private static String at(Instant instant) {
        return UTC.format(instant.atOffset(ZoneOffset.UTC));
    }

    /** RFC 5545, 3.3.11. */
    private static String escaped(String words) {
        return CONTROL.matcher(words.replace("\r\n", "\n"))
                .replaceAll(" ")
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /** Folds without splitting a character; the space that begins a further line counts. */
    private static void line(StringBuilder text, String line) {
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            String character = Character.toString(line.codePointAt(i));
            int length = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > WIDTH) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(character);
            octets += length;
            i += character.length();
        }
        text.append("\r\n");
    }
}
