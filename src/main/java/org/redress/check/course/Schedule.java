package org.redress.check.course;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** When an address is looked at by itself, in days since a time; it thins out and stops. */
public enum Schedule {
    /** A platform says removed: each day of a week; then somebody has to look. */
    WHILE_CLAIMED(1, 2, 3, 4, 5, 6, 7),
    /** It was found gone: a re-upload mostly comes soon. */
    AFTER_GONE(1, 3, 7, 14, 30, 60, 90);

    private final List<Duration> days;

    Schedule(Integer... days) {
        this.days = Stream.of(days).map(Duration::ofDays).toList();
    }

    /** {@return the first look after now; empty once the schedule is over} */
    Optional<Instant> next(Instant since, Instant now) {
        return days.stream().map(since::plus).filter(now::isBefore).findFirst();
    }

    /** {@return that look, unless a day after the schedule is over} */
    Optional<Instant> cut(Instant since, Instant look) {
        Instant end = since.plus(days.get(days.size() - 1)).plus(Duration.ofDays(1));
        return look.isAfter(end) ? Optional.empty() : Optional.of(look);
    }

    /** {@return the days, counted from its beginning} */
    public List<Duration> days() {
        return days;
    }
}
