package org.redress.staff.rota;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * When one member is on duty.
 *
 * @param days those on which it begins, as dates of its own zone
 */
public record Shift(UUID member, LocalHours hours, Days days) {
    /** {@return each time that it falls into the span, whole, the earliest first} */
    public List<Span> within(Span span) {
        // It may have begun on the day before.
        return span.from()
                .atZone(hours.zone())
                .toLocalDate()
                .minusDays(1)
                .datesUntil(span.until().atZone(hours.zone()).toLocalDate().plusDays(1))
                .filter(days::hold)
                .map(hours::on)
                .flatMap(Optional::stream)
                .filter(span::meets)
                .toList();
    }

    public boolean isOn(Instant at) {
        return !within(new Span(at, at.plusNanos(1))).isEmpty();
    }
}
