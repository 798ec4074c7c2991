package org.redress.desk.you.alerts;

import java.util.Optional;
import org.redress.alert.calendar.CalendarFeed;
import org.redress.desk.TimeWords;

/**
 * A member's link to their calendar.
 *
 * @param since when it was made, in words; empty while there is none
 * @param link shown once, right after it was made; empty ever after
 */
public record CalendarView(String since, String link) {
    static CalendarView of(Optional<CalendarFeed> feed, String link) {
        return new CalendarView(feed.map(made -> TimeWords.day(made.madeAt())).orElse(""), link);
    }
}
