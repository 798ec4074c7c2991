package org.redress.deadline;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whole working days after the day of the start, to the end of the last one; only for duties expressed so. */
public record WorkingDays(int days) implements Term {
    private static final Pattern WRITTEN = Pattern.compile("P([0-9]{1,4})WD");

    public WorkingDays {
        if (days < 1) {
            throw new IllegalArgumentException("a term has at least one working day: " + days);
        }
    }

    @Override
    public Instant dueFrom(Instant start, WorkingCalendar calendar) {
        return calendar.endOfWorkingDayAfter(start, days);
    }

    @Override
    public String text() {
        return "P" + days + "WD";
    }

    static Optional<Term> ifWritten(String text) {
        Matcher written = WRITTEN.matcher(text);
        return written.matches() ? Optional.of(new WorkingDays(Integer.parseInt(written.group(1)))) : Optional.empty();
    }
}
