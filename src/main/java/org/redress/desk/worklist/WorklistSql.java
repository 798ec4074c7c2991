package org.redress.desk.worklist;

/**
 * The questions of the worklist. Each walks one index in its order from a keyset and stops after a page, so its cost
 * does not grow with what waits behind: no offset, no count. Parameters: the keyset's time and id, then (late: now,
 * mine: the member), then how many.
 */
final class WorklistSql {
    private static final String COLUMNS = """
            c.reference, c.status case_status, s.name assignee, p.name platform, r.status request_status,
            rule.name rule, rule.kind rule_kind, d.obligation, d.started_at, d.due_at
            """;

    private static final String JOINS = """
            left join removal_request r on d.obligation = 'REMOVAL_REQUEST' and r.id = d.obligation_id
            left join platform p on p.id = coalesce(r.platform_id, d.platform_id)
            left join rule_version v on v.id = d.rule_version_id
            left join rule on rule.id = v.rule_id
            left join staff_member s on s.id = c.assignee
            """;

    /** Of several clocks of one duty only the first to run out is a row; a scalar subquery, so it stays an index probe. */
    private static final String CLOCKS = "select d.due_at at, d.id, " + COLUMNS
            + "from deadline d join case_file c on c.id = d.case_id " + JOINS + """
            where d.state = 'RUNNING' and (d.due_at, d.id) > (?, ?)
              and c.status not in ('SEALED', 'ERASED')
              and d.id = (select o.id from deadline o
                          where o.obligation = d.obligation and o.obligation_id = d.obligation_id
                            and o.state = 'RUNNING' order by o.due_at, o.id limit 1)
            """;

    private static final String CLOCK_ORDER = " order by d.due_at, d.id limit ?";

    private static final String REVIEW = "select c.reported_at at, c.id, " + COLUMNS + """
            from case_file c
            left join deadline d on d.obligation = 'FIRST_REVIEW' and d.obligation_id = c.id and d.state = 'RUNNING'
            """ + JOINS + """
            where c.status = '%s' and (c.reported_at, c.id) > (?, ?)
            order by c.reported_at, c.id limit ?
            """;

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
            where r.status = '%s' and (r.updated_at, r.id) > (?, ?) and %s
            order by r.updated_at, r.id limit ?
            """;

    private WorklistSql() {}

    static String of(Tab tab) {
        return switch (tab) {
            case DUE -> CLOCKS + CLOCK_ORDER;
            case LATE -> CLOCKS + " and d.due_at < ?" + CLOCK_ORDER;
            case MINE -> CLOCKS + " and c.assignee = ? and c.status in ('REPORTED', 'ACCEPTED')" + CLOCK_ORDER;
            case UNASSIGNED ->
                CLOCKS + " and c.assignee is null and c.status in ('REPORTED', 'ACCEPTED')" + CLOCK_ORDER;
            case REVIEW -> String.format(REVIEW, "REPORTED");
            case HELD -> String.format(REVIEW, "HELD");
            case SEND -> String.format(REQUESTS, "PREPARED", "c.status = 'ACCEPTED' and not c.on_hold");
            case VERIFY -> String.format(REQUESTS, "REMOVED", "c.status not in ('SEALED', 'ERASED')");
        };
    }
}
