package org.redress.desk.search;

import java.sql.SQLException;
import java.util.UUID;
import org.redress.desk.After;
import org.redress.desk.Rows;
import org.redress.desk.TimeWords;
import org.redress.desk.Words;

/**
 * A case that was found.
 *
 * @param what which of its addresses, and at which platform
 * @param added when that address was reported, to the minute
 * @param key where a page that begins after this line begins
 */
public record Found(
        String reference, String state, String tone, String what, String added, String assignee, String key) {
    static Found of(Rows.Row row) throws SQLException {
        String status = row.text("status");
        String platform = row.text("platform");
        UUID id = row.id("id");
        return new Found(
                Words.reference(row.text("reference")),
                Words.caseFile(status),
                Words.tone(status),
                "Address " + row.number("position") + (platform.isEmpty() ? "" : ", " + platform),
                TimeWords.day(row.instant("added_at")),
                row.text("assignee"),
                new After(row.at("added_at"), id).text());
    }
}
