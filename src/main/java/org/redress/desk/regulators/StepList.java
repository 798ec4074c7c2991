package org.redress.desk.regulators;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.redress.desk.Rows;
import org.redress.desk.TimeWords;
import org.redress.desk.Words;
import org.redress.staff.team.Sight;

/** Steps to regulators in lists: what waits to be sent first, then the newest that were sent; fifty of each at most. */
@ApplicationScoped
class StepList {
    private static final int MOST = 50;
    private static final String COLUMNS = """
            select s.id, r.name regulator, c.reference, s.about, s.status, coalesce(s.sent_at, s.ready_at) since
            from regulator_step s
            join regulator r on r.id = s.regulator_id
            left join case_file c on c.id = s.case_id
            where (s.case_id is null or c.status not in ('SEALED', 'ERASED', 'SANDBOX'))
                and (s.case_id is null or ? = '{}' or c.team_id = any(cast(? as uuid[])))
            """;
    private static final String WAITING = COLUMNS + " and s.status = 'READY' order by s.ready_at, s.id limit ?";
    private static final String SENT = COLUMNS + " and s.sent_at is not null order by s.sent_at desc, s.id limit ?";
    private static final String OF_CASE = COLUMNS + " and s.case_id = ? order by s.ready_at, s.id limit ?";

    private final Rows rows;
    private final Sight sight;

    StepList(Rows rows, Sight sight) {
        this.rows = rows;
        this.sight = sight;
    }

    List<StepLine> newest() {
        String teams = Sight.array(sight.limit());
        List<StepLine> waiting = rows.list(WAITING, StepList::line, teams, teams, MOST);
        List<StepLine> sent = rows.list(SENT, StepList::line, teams, teams, MOST);
        return Stream.concat(waiting.stream(), sent.stream()).toList();
    }

    List<StepLine> ofCase(UUID caseId) {
        String teams = Sight.array(sight.limit());
        return rows.list(OF_CASE, StepList::line, teams, teams, caseId, MOST);
    }

    private static StepLine line(Rows.Row row) throws SQLException {
        String about = row.text("about");
        String status = row.text("status");
        return new StepLine(
                row.id("id").toString(),
                row.text("regulator"),
                about.isEmpty() ? Words.reference(row.text("reference")) : about,
                StepWords.of(status),
                StepWords.tone(status),
                TimeWords.day(row.at("since")));
    }
}
