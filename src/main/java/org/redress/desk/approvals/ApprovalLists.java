package org.redress.desk.approvals;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.redress.cases.CodeReissues;
import org.redress.cases.approval.Approval;
import org.redress.cases.approval.What;
import org.redress.desk.Rows;
import org.redress.desk.TimeWords;
import org.redress.desk.Words;
import org.redress.staff.team.Sight;

/** The lists of what needs two members of staff; each is short and read along an index. */
@ApplicationScoped
class ApprovalLists {
    private static final int MOST = 100;
    private static final int LATELY = 25;
    private static final String SELECT = """
            select a.id, a.what, a.asked_by, a.asked_at, a.decision, a.decided_at, c.reference, c.status,
                s.name asker, d.name decider
            from approval a join case_file c on c.id = a.case_id join staff_member s on s.id = a.asked_by
            left join staff_member d on d.id = a.decided_by
            """;
    private static final String THEIRS = " and (? = '{}' or c.team_id = any(cast(? as uuid[])))";
    private static final String WAITING = SELECT
            + "where a.decided_at is null and a.lapsed_at is null and a.asked_at > ?"
            + " and c.status not in ('SEALED', 'ERASED', 'SANDBOX')" + THEIRS + " order by a.asked_at, a.id limit ?";
    private static final String TO_TAKE = SELECT
            + "where a.asked_by = ? and a.what = 'DISCLOSURE' and a.decision = 'CONFIRMED' and a.decided_at > ?"
            + " and (a.page_taken_at is null or a.data_taken_at is null)"
            + " and c.status not in ('SEALED', 'ERASED', 'SANDBOX')" + THEIRS + " order by a.decided_at, a.id limit ?";
    private static final String DECIDED = SELECT + "where a.decided_at is not null and c.status <> 'SEALED'" + THEIRS
            + " order by a.decided_at desc, a.id desc limit ?";

    private static final String CODES = """
            select c.reference, n.asked_by, n.asked_at, s.name asker
            from code_reissue n join case_file c on c.id = n.case_id join staff_member s on s.id = n.asked_by
            where n.confirmed_at is null and n.lapsed_at is null and n.asked_at > ?
                and c.status not in ('SEALED', 'ERASED', 'SANDBOX')""" + THEIRS + " order by n.asked_at, n.id limit ?";

    private final Rows rows;
    private final Sight sight;

    ApprovalLists(Rows rows, Sight sight) {
        this.rows = rows;
        this.sight = sight;
    }

    /** The oldest first. */
    List<ApprovalsPage.Line> waiting(UUID member, Instant now) {
        String limit = Sight.array(sight.limit());
        return rows.list(WAITING, row -> line(row, member, lapses(row)), now.minus(Approval.LASTS), limit, limit, MOST);
    }

    /** New codes for people who lost theirs: somebody heard the right word. */
    List<ApprovalsPage.Line> codes(UUID member, Instant now) {
        String limit = Sight.array(sight.limit());
        return rows.list(CODES, row -> code(row, member), now.minus(CodeReissues.LASTS), limit, limit, MOST);
    }

    /** What this member asked for, was given, and has not taken in both forms. */
    List<ApprovalsPage.Line> toTake(UUID member, Instant now) {
        String limit = Sight.array(sight.limit());
        return rows.list(
                TO_TAKE,
                row -> line(row, member, decision(row)),
                member,
                now.minus(Approval.LASTS),
                limit,
                limit,
                MOST);
    }

    /** The newest first. */
    List<ApprovalsPage.Line> decided(UUID member) {
        String limit = Sight.array(sight.limit());
        return rows.list(DECIDED, row -> line(row, member, decision(row)), limit, limit, LATELY);
    }

    private static ApprovalsPage.Line code(Rows.Row row, UUID member) throws SQLException {
        String reference = Words.reference(row.text("reference"));
        return new ApprovalsPage.Line(
                "/desk/cases/" + reference + "/new-code",
                reference,
                false,
                "Make a new code",
                row.text("asker"),
                TimeWords.day(row.at("asked_at")),
                row.id("asked_by").equals(member),
                TimeWords.day(row.at("asked_at").plus(CodeReissues.LASTS)));
    }

    private static ApprovalsPage.Line line(Rows.Row row, UUID member, String end) throws SQLException {
        return new ApprovalsPage.Line(
                "/desk/approvals/" + row.text("id"),
                Words.reference(row.text("reference")),
                row.text("status").equals("ERASED"),
                ApprovalWords.what(What.valueOf(row.text("what"))),
                row.text("asker"),
                TimeWords.day(row.at("asked_at")),
                row.id("asked_by").equals(member),
                end);
    }

    private static String lapses(Rows.Row row) throws SQLException {
        return TimeWords.day(row.at("asked_at").plus(Approval.LASTS));
    }

    private static String decision(Rows.Row row) throws SQLException {
        String how = ApprovalWords.decision(Approval.Decision.valueOf(row.text("decision")));
        return how + " by " + row.text("decider") + ", " + TimeWords.day(row.instant("decided_at"));
    }
}
