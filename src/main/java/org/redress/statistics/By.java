package org.redress.statistics;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the lines of a table of figures stand for. */
public enum By {
    /** One line for all. */
    NOTHING(),
    PERIOD("period"),
    PLATFORM("platform_id"),
    RULE("rule_id"),
    GENERATOR("generator"),
    COUNTRY("country"),
    PLATFORM_AND_RULE("platform_id", "rule_id"),
    /** As finely as anything is exported. */
    EVERYTHING("period", "platform_id", "rule_id", "generator", "country");

    private final List<String> columns;

    By(String... columns) {
        this.columns = List.of(columns);
    }

    /** {@return whether each platform has lines of its own} */
    boolean splitsPlatforms() {
        return columns.contains("platform_id");
    }

    /** {@return the columns of a line's key as {@code k1}, {@code k2}, ..., in SQL; a key of none is the same for all} */
    String keys() {
        return columns.isEmpty() ? "'' k1" : listed(i -> columns.get(i - 1) + " k" + i);
    }

    /** {@return the names of {@link #keys}} */
    String names() {
        return listed(i -> "k" + i);
    }

    /** {@return the key as texts, from {@link #names}} */
    String words() {
        return columns.isEmpty() ? "array[]::text[]" : "array[" + listed(i -> "k" + i + "::text") + "]";
    }

    private String listed(IntFunction<String> each) {
        return IntStream.rangeClosed(1, Math.max(1, columns.size()))
                .mapToObj(each)
                .collect(Collectors.joining(", "));
    }
}
