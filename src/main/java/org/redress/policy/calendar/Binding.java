package org.redress.policy.calendar;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.deadline.Replan;
import org.redress.deadline.WorkingCalendar;
import org.redress.policy.RuleVersion;

/**
 * What a clock is bound by: a version of a rule, and the version of the calendar that its working days are counted by.
 *
 * @param calendar null for a term that counts no working days
 */
public record Binding(RuleVersion rule, @Nullable CalendarVersion calendar) {
    /** {@return what the facts are folded with} */
    public Replan.Terms terms() {
        return new Replan.Terms(
                rule.term().orElse(null),
                calendar == null
                        ? WorkingCalendar.WEEKDAYS_UTC
                        : calendar.text().days());
    }

    /** {@return the calendar version's id, if there is one} */
    public Optional<UUID> calendarId() {
        return Optional.ofNullable(calendar).map(CalendarVersion::id);
    }
}
