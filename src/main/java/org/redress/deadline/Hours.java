package org.redress.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hours on the instant time line: nights, week-ends, holidays and changes of the clock count like any other hour. */
public record Hours(int hours) implements Term {
    private static final Pattern WRITTEN = Pattern.compile("PT([0-9]{1,6})H");

    public Hours {
        if (hours < 1) {
            throw new IllegalArgumentException("a term has at least one hour: " + hours);
        }
    }

    @Override
    public Instant dueFrom(Instant start, WorkingCalendar calendar) {
        return start.plus(Duration.ofHours(hours));
    }

    @Override
    public String text() {
        return "PT" + hours + "H";
    }

    static Optional<Term> ifWritten(String text) {
        Matcher written = WRITTEN.matcher(text);
        return written.matches() ? Optional.of(new Hours(Integer.parseInt(written.group(1)))) : Optional.empty();
    }
}
