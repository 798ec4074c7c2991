package org.redress.desk.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.NotAcceptable;

/** Reads what a form sent. */
final class Typed {
    private static final int FIRST = 2000;
    private static final int LAST = 2099;

    private Typed() {}

    /** {@return an id; for any other text one that nobody has} */
    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            return new UUID(0, 0);
        }
    }

    /**
     * {@return the beginning of that day in UTC; null when nothing was typed}
     *
     * @param text as {@code 2026-06-29}
     * @throws NotAcceptable for the field, when it is no date
     */
    static @Nullable Instant day(String field, String text, int plusDays) {
        if (text.isBlank()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text.strip());
            if (day.getYear() < FIRST || day.getYear() > LAST) {
                throw new NotAcceptable(field, "Write a day of this century, like 2026-06-29.");
            }
            return day.plusDays(plusDays).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException e) {
            throw new NotAcceptable(field, "Write the day like 2026-06-29.");
        }
    }
}
