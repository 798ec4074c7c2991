package org.redress.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Folds clock facts into a reading that anyone can recompute. Neither the order nor the repetition of facts matters:
 * they are taken by their own times. The first start and the first stop that stand are the ones that count; what is
 * struck out never was. Time spent paused counts as if the clock had started that much later. A clock that is already
 * late cannot be paused any more.
 */
public final class DeadlineClock {
    private static final Comparator<ClockFact> IN_TIME =
            Comparator.comparing(ClockFact::at).thenComparing(ClockFact::kind).thenComparing(ClockFact::id);

    private final Instant start;
    private final @Nullable Term term;
    private final WorkingCalendar calendar;
    private Duration paused = Duration.ZERO;
    private @Nullable Instant pausedSince;

    private DeadlineClock(Instant start, @Nullable Term term, WorkingCalendar calendar) {
        this.start = start;
        this.term = term;
        this.calendar = calendar;
    }

    /** @param term null when the rule names no term: such a clock runs and is never due */
    public static ClockReading read(List<ClockFact> facts, @Nullable Term term, WorkingCalendar calendar) {
        List<ClockFact> standing = standing(facts);
        Instant start = first(ClockFact.Kind.START, standing);
        if (start == null) {
            return ClockReading.NOT_STARTED;
        }
        Instant stop = first(ClockFact.Kind.STOP, standing);
        DeadlineClock clock = new DeadlineClock(start, term, calendar);
        standing.stream()
                .filter(fact -> stop == null || fact.at().isBefore(stop))
                .forEach(clock::take);
        return clock.reading(stop);
    }

    private static List<ClockFact> standing(List<ClockFact> facts) {
        Set<Object> struck =
                facts.stream().map(ClockFact::strikes).filter(Objects::nonNull).collect(Collectors.toSet());
        return facts.stream()
                .filter(fact -> fact.kind() != ClockFact.Kind.STRIKE_OUT && !struck.contains(fact.id()))
                .sorted(IN_TIME)
                .toList();
    }

    private static @Nullable Instant first(ClockFact.Kind kind, List<ClockFact> standing) {
        for (ClockFact fact : standing) {
            if (fact.kind() == kind) {
                return fact.at();
            }
        }
        return null;
    }

    private void take(ClockFact fact) {
        if (fact.kind() == ClockFact.Kind.PAUSE && pausedSince == null && !isPastDue(fact.at())) {
            pausedSince = notBeforeStart(fact.at());
        } else if (fact.kind() == ClockFact.Kind.RESUME) {
            resume(fact.at());
        }
    }

    private void resume(Instant at) {
        if (pausedSince != null) {
            paused = paused.plus(Duration.between(pausedSince, notBeforeStart(at)));
            pausedSince = null;
        }
    }

    private ClockReading reading(@Nullable Instant stop) {
        if (stop != null) {
            resume(stop);
            return new ClockReading(ClockState.STOPPED, start, due(), stop);
        }
        return pausedSince == null
                ? new ClockReading(ClockState.RUNNING, start, due(), null)
                : new ClockReading(ClockState.PAUSED, start, null, null);
    }

    private @Nullable Instant due() {
        return term == null ? null : term.dueFrom(start.plus(paused), calendar);
    }

    private boolean isPastDue(Instant at) {
        Instant due = due();
        return due != null && at.isAfter(due);
    }

    private Instant notBeforeStart(Instant at) {
        return at.isBefore(start) ? start : at;
    }
}
