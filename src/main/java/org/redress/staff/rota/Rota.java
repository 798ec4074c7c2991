package org.redress.staff.rota;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All shifts together. */
public record Rota(List<Shift> shifts) {
    public Rota {
        shifts = List.copyOf(shifts);
    }

    /** A time in which the same members are on duty; nobody is a gap. */
    public record Stretch(Span span, Set<UUID> onDuty) {
        public boolean isGap() {
            return onDuty.isEmpty();
        }
    }

    /** {@return whether the organisation keeps a rota at all} */
    public boolean isKept() {
        return !shifts.isEmpty();
    }

    public Set<UUID> onDuty(Instant at) {
        return shifts.stream()
                .filter(shift -> shift.isOn(at))
                .map(Shift::member)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** {@return who is on duty when, without a hole from the span's beginning to its end} */
    public List<Stretch> over(Span span) {
        List<Stretch> stretches = new ArrayList<>();
        Instant from = span.from();
        Set<UUID> now = onDuty(from);
        for (Instant change : changes(span)) {
            Set<UUID> then = onDuty(change);
            if (!Objects.equals(now, then)) {
                stretches.add(new Stretch(new Span(from, change), now));
                from = change;
                now = then;
            }
        }
        stretches.add(new Stretch(new Span(from, span.until()), now));
        return List.copyOf(stretches);
    }

    private Set<Instant> changes(Span span) {
        return shifts.stream()
                .flatMap(shift -> shift.within(span).stream())
                .flatMap(each -> Stream.of(each.from(), each.until()))
                .filter(at -> at.isAfter(span.from()) && at.isBefore(span.until()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
