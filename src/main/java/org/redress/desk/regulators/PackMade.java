package org.redress.desk.regulators;

import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redress.desk.Rows;
import org.redress.desk.TimeWords;

/**
 * A pack that was made, as far as a step and its letter speak of it.
 *
 * @param about in one line what a pack over many cases is about; empty for one case
 * @param subject what a step is about that sends it
 * @param tool the AI tool by name, or empty
 * @param rule id of the rule that it is narrowed to, or empty
 * @param requests how many it holds
 * @param from sent at or after this; null for any time
 * @param until sent before this; null until it was made
 */
record PackMade(
        String id,
        String about,
        String subject,
        String platform,
        String tool,
        String rule,
        int requests,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable Instant at) {
    private static final int SHORT = 8;

    static PackMade of(Rows.Row row) throws SQLException {
        return new PackMade(
                row.id("id").toString(),
                row.text("about"),
                row.text("subject"),
                row.text("platform"),
                row.text("tool"),
                row.text("rule_id"),
                row.number("total"),
                row.instant("from_at"),
                row.instant("until_at"),
                row.instant("settled_at"));
    }

    /** {@return it in a list; its short number is in the names of its files, too} */
    String words() {
        return (about.isEmpty() ? "made " : about + ", made ") + TimeWords.day(at) + " (" + id.substring(0, SHORT)
                + ")";
    }

    /** {@return the days between which what it holds was sent} */
    String period() {
        String last = TimeWords.date(until == null ? at : until.minusNanos(1));
        return from == null ? "the beginning to " + last : TimeWords.date(from) + " to " + last;
    }
}
