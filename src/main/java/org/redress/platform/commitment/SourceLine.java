package org.redress.platform.commitment;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where something is written.
 *
 * @param checkedOn the day on which somebody looked
 * @param url empty where no address was kept
 */
public record SourceLine(LocalDate checkedOn, Optional<String> url, String words) {
    private static final int PARTS = 3;

    /** {@return what {@link #text} wrote; empty for anything else} */
    public static Optional<SourceLine> parse(String line) {
        String[] parts = line.strip().split("\\s+", PARTS);
        if (parts.length < PARTS || !(parts[1].equals("-") || parts[1].matches("https?://\\S+"))) {
            return Optional.empty();
        }
        try {
            Optional<String> url = Optional.of(parts[1]).filter(each -> !each.equals("-"));
            return Optional.of(new SourceLine(LocalDate.parse(parts[0]), url, parts[2]));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** {@return such as {@code 2026-11-26 https://regulator.example/a What it says}} */
    public String text() {
        return checkedOn + " " + url.orElse("-") + " " + words;
    }
}
