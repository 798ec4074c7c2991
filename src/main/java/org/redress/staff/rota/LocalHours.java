package org.redress.staff.rota;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * From one local time to another, into the next day when the second is not later; the same time twice is a whole day.
 * In the night in which clocks go back, what begins in the hour that comes twice begins with the first, and what ends in
 * it ends with the second: two that follow each other leave no gap. A time that a night skips is the instant of the skip.
 */
public record LocalHours(LocalTime from, LocalTime until, ZoneId zone) {
    /** {@return what begins on that day; empty when the clocks skip all of it} */
    public Optional<Span> on(LocalDate day) {
        Instant start =
                day.atTime(from).atZone(zone).withEarlierOffsetAtOverlap().toInstant();
        LocalDate lastDay = until.isAfter(from) ? day : day.plusDays(1);
        Instant end =
                lastDay.atTime(until).atZone(zone).withLaterOffsetAtOverlap().toInstant();
        return start.isBefore(end) ? Optional.of(new Span(start, end)) : Optional.empty();
    }
}
