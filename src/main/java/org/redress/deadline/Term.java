package org.redress.deadline;

import java.time.Instant;

/** How long a duty may take. */
public sealed interface Term permits Hours, WorkingDays {
    /** {@return the last instant that is still in time} Anything strictly after it is late. */
    Instant dueFrom(Instant start, WorkingCalendar calendar);

    /** {@return the form that {@link #parse} reads} */
    String text();

    /**
     * @param text {@code PT48H} for hours, {@code P7WD} for working days
     * @throws IllegalArgumentException for anything else
     */
    static Term parse(String text) {
        return Hours.ifWritten(text)
                .or(() -> WorkingDays.ifWritten(text))
                .orElseThrow(() -> new IllegalArgumentException("neither PT<n>H nor P<n>WD: " + text));
    }
}
