package org.redress.desk.ladder;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Lengths of time as people type and read them: {@code 15 min}, {@code 6 h}, {@code 1 d 12 h}. */
final class TypedLength {
    private static final Pattern WHOLE = Pattern.compile("\\s*(\\d{1,4}\\s*(d|h|min)\\s*)+");
    private static final Pattern PART = Pattern.compile("(\\d{1,4})\\s*(d|h|min)");

    private TypedLength() {}

    /** @param wrong takes a sentence under {@code field} when it is neither empty nor a length */
    static Optional<Duration> read(String field, String typed, Map<String, String> wrong) {
        if (typed.isBlank()) {
            return Optional.empty();
        }
        String plain = typed.toLowerCase(Locale.ROOT);
        if (!WHOLE.matcher(plain).matches()) {
            wrong.put(field, "Write a length such as 15 min, 6 h or 1 d 12 h.");
            return Optional.empty();
        }
        Duration length = PART.matcher(plain).results().map(TypedLength::part).reduce(Duration.ZERO, Duration::plus);
        if (length.isZero()) {
            wrong.put(field, "Write a length of at least 1 min, or nothing.");
        }
        return Optional.of(length);
    }

    private static Duration part(MatchResult found) {
        long number = Long.parseLong(found.group(1));
        return switch (found.group(2)) {
            case "d" -> Duration.ofDays(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofMinutes(number);
        };
    }

    /** {@return the length as it can be typed again} */
    static String words(Duration length) {
        StringBuilder words = new StringBuilder();
        add(words, length.toDays(), "d");
        add(words, length.toHoursPart(), "h");
        add(words, length.toMinutesPart(), "min");
        return words.toString().strip();
    }

    private static void add(StringBuilder words, long number, String unit) {
        if (number > 0) {
            words.append(number).append(' ').append(unit).append(' ');
        }
    }
}
