package org.redress.desk.rota;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what people type as times and dates, and notes what cannot be read. */
public final class TypedTime {
    private TypedTime() {}

    /** @param wrong takes a sentence under {@code field} when it is no time */
    public static LocalTime time(String field, String typed, Map<String, String> wrong) {
        try {
            String plain = typed.strip();
            return LocalTime.parse(plain.length() == 4 ? "0" + plain : plain)
                    .withSecond(0)
                    .withNano(0);
        } catch (DateTimeException none) {
            wrong.put(field, "Write a time such as 22:00.");
            return LocalTime.MIDNIGHT;
        }
    }

    /** @param wrong takes a sentence under {@code field} when it is neither empty nor a date */
    public static @Nullable LocalDate date(String field, String typed, Map<String, String> wrong) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeException none) {
            wrong.put(field, "Write a date such as 2026-12-24, or nothing.");
            return null;
        }
    }
}
