package org.redress.desk.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.redress.desk.After;
import org.redress.desk.Rows;
import org.redress.desk.TimeWords;
import org.redress.desk.Words;
import org.redress.staff.team.Sight;

/**
 * What left the house and what could not, the newest first, along the index. Of a case that who asks may not open it
 * says whom a letter went to and how that went, and nothing of the case.
 */
@ApplicationScoped
class DeliveryList {
    static final int PAGE = 25;
    private static final String RECENT = """
            select y.id, y.kind, y.topic, coalesce(s.name, p.name, case y.kind when 'LETTER_TO_PERSON' then 'the person' when 'CHECKPOINT' then 'the witness' else y.recipient end) recipient, y.status, y.queued_at, y.attempt_at, y.because,
                case when y.case_id is not null and c.id is null then '' else y.body end body,
                coalesce(c.reference, '') reference
            from delivery y
            left join case_file c on c.id = y.case_id and c.status not in ('SEALED', 'ERASED', 'SANDBOX')
                and (? = '{}' or c.team_id = any(cast(? as uuid[])))
            left join staff_member s on y.kind in ('LETTER_TO_STAFF', 'WEBHOOK_TO_STAFF') and cast(s.id as text) = y.recipient
            left join platform p on y.kind not in ('LETTER_TO_STAFF', 'WEBHOOK_TO_STAFF') and p.id = y.platform_id
            where (y.queued_at, y.id) < (?, ?) and p.sandbox_of is null order by y.queued_at desc, y.id desc limit ?
            """;
    private static final String ATTEMPTS =
            "select number, at, outcome, code, detail, took_ms from delivery_attempt where delivery_id = ? order by number";

    private final Rows rows;
    private final Sight sight;

    DeliveryList(Rows rows, Sight sight) {
        this.rows = rows;
        this.sight = sight;
    }

    /** @param at the newest of the page is older than this */
    record Page(List<DeliveryLine> lines, String next) {}

    Page before(Instant at, UUID id) {
        List<Instant> times = new java.util.ArrayList<>();
        String teams = Sight.array(sight.limit());
        List<DeliveryLine> found = rows.list(RECENT, row -> line(row, times), teams, teams, at, id, PAGE + 1);
        boolean more = found.size() > PAGE;
        String next = more ? new After(times.get(PAGE - 1), found.get(PAGE - 1).id()).text() : "";
        return new Page(more ? List.copyOf(found.subList(0, PAGE)) : found, next);
    }

    private DeliveryLine line(Rows.Row row, List<Instant> times) throws SQLException {
        times.add(row.at("queued_at"));
        return new DeliveryLine(
                row.id("id"),
                Words.of(row.text("kind")),
                row.text("topic"),
                row.text("recipient"),
                Words.reference(row.text("reference")),
                Words.of(row.text("status")),
                row.text("status").equals("SENT") ? "done" : Words.tone(row.text("status")),
                TimeWords.exact(row.instant("queued_at")),
                TimeWords.exact(row.instant("attempt_at")),
                row.text("because"),
                row.text("body"),
                rows.list(ATTEMPTS, DeliveryList::attempt, row.id("id")));
    }

    private static String attempt(Rows.Row row) throws SQLException {
        return row.number("number") + ". " + TimeWords.exact(row.instant("at")) + ": " + Words.of(row.text("outcome"))
                + (row.text("code").isEmpty() ? "" : " " + row.text("code")) + ", " + row.number("took_ms") + " ms"
                + (row.text("detail").isEmpty() ? "" : ". " + row.text("detail"));
    }
}
