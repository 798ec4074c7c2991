package org.redress.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.redress.alert.AlertSight;
import org.redress.cases.CodeReissues;
import org.redress.cases.approval.Approval;
import org.redress.staff.Role;
import org.redress.staff.SignedInStaff;
import org.redress.staff.team.Sight;

/** Builds what stands around every page. */
@ApplicationScoped
public class Frames {
    private static final int MOST = 99;
    private static final String OPEN = """
            select count(*) n from (
                select from alert a where a.acknowledged_at is null and a.moot_at is null
                and not exists (select from alert o where o.deadline_id = a.deadline_id and o.acknowledged_at is null
                    and o.moot_at is null and (o.raised_at, o.id) < (a.raised_at, a.id))
                and not exists (select from case_file c where c.id = a.case_id and not %s)
                limit ?) open
            """.formatted(AlertSight.seen("a.deadline_id"));

    /** What others asked for and this member may decide, and what was confirmed and is theirs to hand out. */
    private static final String APPROVALS = """
            select count(*) n from (
                (select from approval a join case_file c on c.id = a.case_id
                    where ? and a.decided_at is null and a.lapsed_at is null and a.asked_at > ? and a.asked_by <> ?
                        and c.status not in ('SEALED', 'ERASED', 'SANDBOX') limit ?)
                union all
                (select from approval a join case_file c on c.id = a.case_id
                    where a.asked_by = ? and a.what = 'DISCLOSURE' and a.decision = 'CONFIRMED' and a.decided_at > ?
                        and a.page_taken_at is null and a.data_taken_at is null
                        and c.status not in ('SEALED', 'ERASED', 'SANDBOX') limit ?)
                union all
                (select from code_reissue n join case_file c on c.id = n.case_id
                    where n.confirmed_at is null and n.lapsed_at is null and n.asked_at > ? and n.asked_by <> ?
                        and c.status not in ('SEALED', 'ERASED', 'SANDBOX') and (? = '{}' or c.team_id = any(cast(? as uuid[])))
                    limit ?)) waiting
            """;

    private final Rows rows;
    private final Banners banners;
    private final SignedInStaff staff;
    private final Sight sight;
    private final Caring caring;

    Frames(Rows rows, Banners banners, SignedInStaff staff, Sight sight, Caring caring) {
        this.rows = rows;
        this.banners = banners;
        this.staff = staff;
        this.sight = sight;
        this.caring = caring;
    }

    public Frame at(Instant now) {
        boolean acts = staff.is(Role.CASEWORKER) || staff.is(Role.SUPERVISOR);
        return new Frame(
                staff.member().name(),
                openAlerts(),
                banners.at(now),
                acts || staff.is(Role.AUDITOR),
                acts,
                staff.is(Role.SAFEGUARDING),
                acts ? approvals(now) : "0",
                staff.member().isKeysOn(),
                caring.of(staff.member().id(), now));
    }

    /** {@return how many clocks have open alerts; counted up to 99} */
    public String openAlerts() {
        int open = rows.first(OPEN, row -> row.number("n"), MOST + 1).orElse(0);
        return upToMost(open);
    }

    private String approvals(Instant now) {
        UUID me = staff.member().id();
        Instant since = now.minus(Approval.LASTS);
        Instant heard = now.minus(CodeReissues.LASTS);
        boolean decides = staff.is(Role.SUPERVISOR);
        String teams = Sight.array(sight.limit());
        int most = MOST + 1;
        return upToMost(rows.first(
                        APPROVALS,
                        row -> row.number("n"),
                        decides,
                        since,
                        me,
                        most,
                        me,
                        since,
                        most,
                        heard,
                        me,
                        teams,
                        teams,
                        most)
                .orElse(0));
    }

    private static String upToMost(int number) {
        return number > MOST ? MOST + "+" : Integer.toString(number);
    }
}
