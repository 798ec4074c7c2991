package org.redress.desk.search;

import java.sql.SQLException;
import java.util.Set;
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
 * @param hidden the team that it belongs to, when it is not for the eyes of who asks: then nothing else is said
 * @param key where a page that begins after this line begins
 */
public record Found(
        String reference,
        String state,
        String tone,
        String what,
        String added,
        String assignee,
        String hidden,
        String key) {
    /** @param seen the teams whose cases are shown; none when all are */
    static Found of(Rows.Row row, Set<UUID> seen) throws SQLException {
        String status = row.text("status");
        String platform = row.text("platform");
        UUID id = row.id("id");
        String key = new After(row.at("added_at"), id).text();
        if (!seen.isEmpty() && !seen.contains(row.id("team_id"))) {
            return hidden(row.text("reference"), row.text("team"), key);
        }
        return new Found(
                Words.reference(row.text("reference")),
                Words.caseFile(status),
                Words.tone(status),
                "Address " + row.number("position") + (platform.isEmpty() ? "" : ", " + platform),
                TimeWords.day(row.instant("added_at")),
                row.text("assignee"),
                "",
                key);
    }

    static Found hidden(String reference, String team, String key) {
        return new Found(Words.reference(reference), "", "", "", "", "", team, key);
    }
}
