package org.redress.desk.forms;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.redress.NotAcceptable;

/** When a form was sent, as people type it: {@code 2026-11-26 12:50}, in UTC as every time of the desk. */
final class TypedSent {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.UK);

    private TypedSent() {}

    static String shown(Instant at) {
        return MINUTE.format(at.atOffset(ZoneOffset.UTC));
    }

    /** @throws NotAcceptable about {@code sent} when it is no time */
    static Instant read(String typed) {
        try {
            return LocalDateTime.parse(typed.strip().replace('T', ' '), MINUTE).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException none) {
            throw new NotAcceptable("sent", "Enter the day and time in UTC, such as 2026-11-26 12:50.");
        }
    }
}
