package org.redress.desk.casepage;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.redress.cases.approval.Approval;
import org.redress.desk.Rows;
import org.redress.desk.TimeWords;

/** What waits for a second member of staff in one case. */
@ApplicationScoped
class Waiting {
    private static final String OPEN = """
            select a.id, a.what, a.asked_at, s.name from approval a join staff_member s on s.id = a.asked_by
            where a.case_id = ? and a.decided_at is null and a.lapsed_at is null and a.asked_at > ?
            order by a.asked_at, a.id
            """;

    private final Rows rows;

    Waiting(Rows rows) {
        this.rows = rows;
    }

    /** One of them, with where to read it. */
    record Asked(String id, String words) {}

    List<Asked> in(UUID caseId, Instant now) {
        return rows.list(OPEN, Waiting::asked, caseId, now.minus(Approval.LASTS));
    }

    private static Asked asked(Rows.Row row) throws SQLException {
        String what = row.text("what").equals("ERASURE") ? "Erasing this case" : "Releasing personal data";
        return new Asked(
                row.text("id"),
                what + " waits for a supervisor: asked by " + row.text("name") + ", "
                        + TimeWords.day(row.at("asked_at")));
    }
}
