package org.redress.staff.rota;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** The hours of each day in which a member does not want to be called. */
public record Quiet(LocalHours hours) {
    /** {@return when the quiet hours that hold this instant end; empty outside of them} */
    public Optional<Instant> endsAfter(Instant at) {
        LocalDate today = at.atZone(hours.zone()).toLocalDate();
        return Stream.of(today.minusDays(1), today)
                .map(hours::on)
                .flatMap(Optional::stream)
                .filter(span -> span.holds(at))
                .map(Span::until)
                .findFirst();
    }
}
