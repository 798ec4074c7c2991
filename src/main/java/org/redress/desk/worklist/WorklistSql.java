package org.redress.desk.worklist;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.redress.removal.RemovalStatus;

/**
 * The questions of the worklist. Each walks one index in its order from a keyset and stops after a page, so its cost
 * does not grow with what waits behind: no offset, no count. Parameters: the keyset's time and id, then those of the
 * conditions, then how many.
 */
final class WorklistSql {
    private static final String COLUMNS = """
            c.id case_id, r.id request_id, c.reference, c.status case_status, s.name assignee, p.name platform, r.status request_status,
            rule.name rule, rule.kind rule_kind, d.obligation, d.started_at, d.due_at
            """;

    private static final String JOINS = """
            left join removal_request r on d.obligation = 'REMOVAL_REQUEST' and r.id = d.obligation_id
            left join platform p on p.id = coalesce(r.platform_id, d.platform_id)
            left join rule_version v on v.id = d.rule_version_id
            left join rule on rule.id = v.rule_id
            left join staff_member s on s.id = c.assignee
            """;

    private static final String CLOCKS = "select d.due_at at, d.id, " + COLUMNS
            + "from deadline d join case_file c on c.id = d.case_id " + JOINS + """
            where d.state = 'RUNNING' and (d.due_at, d.id) > (?, ?)
              and c.status not in ('SEALED', 'ERASED')
            """;

    /**
     * Of several clocks of one duty only the first to run out is a row; a scalar subquery, so it stays an index probe.
     * As a case the planner takes it for one of two rows; as an equation for one of two hundred, and then it would
     * rather read everything than walk.
     */
    private static final String FIRST_OF_ITS_DUTY = """
             and case d.id when (select o.id from deadline o
                          where o.obligation = d.obligation and o.obligation_id = d.obligation_id
                            and o.state = 'RUNNING' order by o.due_at, o.id limit 1) then true else false end
            """;

    /** A line whose clock runs out before its case comes back is not hidden; again a probe, for the same reason. */
    private static final String NOT_ASIDE = "case when (select z.until from set_aside z where z.case_id = c.id"
            + " and z.until > ? and z.until < coalesce(d.due_at, 'infinity')) is null then true else false end";

    private static final String CLOCK_ORDER = " order by d.due_at, d.id limit ?";

    private static final String REVIEW = "select c.reported_at at, c.id, " + COLUMNS + """
            from case_file c
            left join deadline d on d.obligation = 'FIRST_REVIEW' and d.obligation_id = c.id and d.state = 'RUNNING'
            """ + JOINS + """
            where c.status = '%s' and (c.reported_at, c.id) > (?, ?)
            """;

    private static final String ASIDE = "select z.until at, z.case_id id, " + COLUMNS + """
            from set_aside z
            join case_file c on c.id = z.case_id
            left join lateral (select * from deadline o where o.case_id = c.id and o.state = 'RUNNING'
                order by o.due_at, o.id limit 1) d on true
            """ + JOINS + """
            where (z.until, z.case_id) > (?, ?) and c.status not in ('SEALED', 'ERASED')
            """;

    private static final String ASIDE_ORDER = " order by z.until, z.case_id limit ?";

    /** The clock shown is the first to run out, if one runs: our own target runs on although a law's clock stopped. */
    private static final String REQUESTS = "select r.updated_at at, r.id, " + COLUMNS + """
            from removal_request r
            join case_file c on c.id = r.case_id
            join platform p on p.id = r.platform_id
            left join lateral (select * from deadline o
                where o.obligation = 'REMOVAL_REQUEST' and o.obligation_id = r.id and o.state = 'RUNNING'
                order by o.due_at, o.id limit 1) d on true
            left join rule_version v on v.id = d.rule_version_id
            left join rule on rule.id = v.rule_id
            left join staff_member s on s.id = c.assignee
            where r.status = '%s' and (r.updated_at, r.id) > (?, ?) and c.status not in ('SEALED', 'ERASED')
            """;

    private static final String REVIEW_ORDER = " order by c.reported_at, c.id limit ?";

    private static final String REQUEST_ORDER = " order by r.updated_at, r.id limit ?";

    /** States in which our own target always runs, so that walking the clocks soon meets them; the others are walked. */
    private static final Set<RemovalStatus> CLOCKED =
            Set.of(RemovalStatus.SENT, RemovalStatus.RECEIVED, RemovalStatus.IN_REVIEW, RemovalStatus.QUERIED);

    private WorklistSql() {}

    /** What is walked: clocks by due time, cases by age, requests of a state by their last change, or what is aside. */
    enum Walk {
        CLOCKS,
        CASES,
        REQUESTS,
        ASIDE
    }

    static Walk walk(Tab tab, Filter filter) {
        if (filter.has(By.CHILD) || filter.has(By.HELD) || tab == Tab.REVIEW || tab == Tab.HELD) {
            return Walk.CASES;
        }
        if (tab == Tab.ASIDE) {
            return Walk.ASIDE;
        }
        boolean resting = filter.has(By.STATE) && !CLOCKED.contains(RemovalStatus.valueOf(filter.value(By.STATE)));
        return resting || tab == Tab.SEND || tab == Tab.VERIFY ? Walk.REQUESTS : Walk.CLOCKS;
    }

    /** @param conditions each begins with {@code and} */
    static String of(Tab tab, Filter filter, String conditions) {
        return switch (walk(tab, filter)) {
            case CLOCKS -> CLOCKS + (filter.has(By.RULE) ? "" : FIRST_OF_ITS_DUTY) + conditions + CLOCK_ORDER;
            case CASES -> String.format(REVIEW, caseState(tab, filter)) + conditions + REVIEW_ORDER;
            case REQUESTS -> String.format(REQUESTS, requestState(tab, filter)) + conditions + REQUEST_ORDER;
            case ASIDE -> ASIDE + conditions + ASIDE_ORDER;
        };
    }

    private static String caseState(Tab tab, Filter filter) {
        if (filter.has(By.CHILD)) {
            return "SEALED";
        }
        return filter.has(By.HELD) || tab == Tab.HELD ? "HELD" : "REPORTED";
    }

    private static String requestState(Tab tab, Filter filter) {
        if (filter.has(By.STATE)) {
            return RemovalStatus.valueOf(filter.value(By.STATE)).name();
        }
        return tab == Tab.SEND ? "PREPARED" : "REMOVED";
    }

    /**
     * What the tab itself asks for beyond what it walks. Nothing is asked twice: the planner would take it for two
     * conditions, and so for far fewer rows.
     */
    static void narrow(Tab tab, Filter filter, Narrowing narrowing, UUID member, Instant now) {
        switch (tab) {
            case LATE -> narrowing.add("d.due_at < ?", now);
            case MINE -> narrowing.add("c.assignee = ? and c.status in ('REPORTED', 'ACCEPTED')", member);
            case UNASSIGNED -> narrowing.add("c.assignee is null and c.status in ('REPORTED', 'ACCEPTED')");
            case SEND -> narrowing.add("c.status = 'ACCEPTED' and not c.on_hold");
            case DUE, REVIEW, HELD, VERIFY, ASIDE -> {}
        }
        aside(tab, filter, narrowing, now);
        boolean otherCases = filter.has(By.HELD) && filter.has(By.CHILD)
                || filter.has(By.HELD) && (tab == Tab.REVIEW || tab == Tab.VERIFY || tab == Tab.ASIDE)
                || filter.has(By.CHILD) && tab != Tab.DUE;
        if (otherCases) {
            narrowing.add("false");
        }
        boolean otherState = tab == Tab.SEND && !filter.value(By.STATE).equals(RemovalStatus.PREPARED.name())
                || tab == Tab.VERIFY && !filter.value(By.STATE).equals(RemovalStatus.REMOVED.name());
        if (filter.has(By.STATE) && otherState) {
            narrowing.add("false");
        }
    }

    /** What somebody set aside is in no list but its own, that of what is late, and those that clocks do not order. */
    private static void aside(Tab tab, Filter filter, Narrowing narrowing, Instant now) {
        if (tab == Tab.LATE || tab == Tab.HELD || filter.has(By.CHILD)) {
            return;
        }
        if (walk(tab, filter) == Walk.ASIDE) {
            narrowing.add("z.until > ?", now);
        } else {
            narrowing.add(NOT_ASIDE, now);
        }
    }
}
