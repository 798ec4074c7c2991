package org.redress.desk.retention;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import org.redress.desk.Frames;
import org.redress.desk.Roles;
import org.redress.desk.Rows;
import org.redress.desk.TimeWords;
import org.redress.desk.Words;
import org.redress.staff.team.Sight;

/** What the worklist no longer shows, because no clock runs: the cases that somebody may close, the oldest first. */
@Path("/desk/ready-to-close")
@Produces(MediaType.TEXT_HTML)
class ReadyResource {
    private static final int PAGE = 50;
    private static final String READY = """
            select c.reference, c.status, c.reported_at, s.name
            from case_file c left join staff_member s on s.id = c.assignee
            where c.status in ('ACCEPTED', 'NOT_OURS') and (? = '{}' or c.team_id = any(cast(? as uuid[])))
            and not exists (select from deadline d where d.case_id = c.id and d.state in ('RUNNING', 'PAUSED')
                and d.obligation not in ('FINGERPRINT_WITHDRAWAL', 'REGULATOR_STEP'))
            and not exists (select from removal_request r where r.case_id = c.id
                and r.status in ('SENT', 'RECEIVED', 'IN_REVIEW', 'QUERIED', 'REMOVED'))
            and not exists (select from alert a where a.case_id = c.id and a.acknowledged_at is null
                and a.moot_at is null)
            order by c.reported_at, c.id limit ?
            """;

    private final Rows rows;
    private final Sight sight;
    private final Frames frames;
    private final InstantSource time;

    ReadyResource(Rows rows, Sight sight, Frames frames, InstantSource time) {
        this.rows = rows;
        this.sight = sight;
        this.frames = frames;
        this.time = time;
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.AUDITOR})
    public ReadyPage page() {
        String teams = Sight.array(sight.limit());
        List<ReadyPage.Line> found = rows.list(READY, ReadyResource::line, teams, teams, PAGE + 1);
        return new ReadyPage(
                frames.at(time.instant()), found.stream().limit(PAGE).toList(), found.size() > PAGE);
    }

    private static ReadyPage.Line line(Rows.Row row) throws SQLException {
        String status = row.text("status");
        return new ReadyPage.Line(
                Words.reference(row.text("reference")),
                Words.caseFile(status),
                Words.tone(status),
                TimeWords.day(row.at("reported_at")),
                row.text("name"));
    }
}
