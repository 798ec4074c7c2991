package org.redress.desk.worklist;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.desk.After;
import org.redress.desk.Rows;
import org.redress.desk.TimeWords;
import org.redress.desk.Words;
import org.redress.removal.bulk.Chosen;

/**
 * One line of the worklist.
 *
 * @param reference in two groups; it names the case's page too
 * @param what the platform that is asked, or our own duty
 * @param rule whose clock it is, empty when none runs
 * @param due to the minute, empty when no clock runs
 * @param left time left or late, in words
 * @param used how much of the term is used, 0 to 100
 * @param at, id the keyset of this line
 * @param sealed whether only the safeguarding role can open it
 * @param box what its box stands for when it is chosen
 */
public record Entry(
        String reference,
        String what,
        String state,
        String tone,
        String rule,
        String ruleKind,
        String due,
        String left,
        int used,
        boolean late,
        String assignee,
        Instant at,
        UUID id,
        boolean sealed,
        String box) {
    static Entry of(Rows.Row row, Instant now) throws SQLException {
        Instant due = row.instant("due_at");
        String status = row.text("request_status").isEmpty() ? row.text("case_status") : row.text("request_status");
        return new Entry(
                Words.reference(row.text("reference")),
                what(row.orNull("obligation"), row.text("platform")),
                row.text("request_status").isEmpty() ? Words.caseFile(status) : Words.request(status),
                Words.tone(status),
                row.text("rule"),
                Words.of(row.text("rule_kind")),
                TimeWords.day(due),
                due == null ? "" : TimeWords.left(due, now),
                due == null ? 0 : TimeWords.used(row.instant("started_at"), due, now),
                due != null && now.isAfter(due),
                row.text("assignee"),
                row.at("at"),
                row.id("id"),
                row.text("case_status").equals("SEALED"),
                new Chosen(row.id("case_id"), row.orNull("request_id") == null ? null : row.id("request_id")).text());
    }

    private static String what(@Nullable String obligation, String platform) {
        if ("MESSAGE".equals(obligation)) {
            return "Message to read";
        }
        if ("REGULATOR_STEP".equals(obligation)) {
            return "Regulator";
        }
        return platform.isEmpty() ? "First review" : platform;
    }

    /** Whether a clock runs. */
    public boolean clocked() {
        return !due.isEmpty();
    }

    After key() {
        return new After(at, id);
    }
}
