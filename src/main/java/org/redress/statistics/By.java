package org.redress.statistics;

import java.util.List;

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

    /** {@return the key of a line, in SQL} */
    String key() {
        return "array["
                + String.join(", ", columns.stream().map(c -> c + "::text").toList()) + "]::text[]";
    }
}
