package org.redress.desk.worklist;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.redress.removal.RemovalStatus;

/**
 * The questions of the worklist. Each walks one index in its order from a keyset, stops after a page, and only then
 * looks up the names that the page shows, so its cost does not grow with what waits behind: no offset, no count.
 * Parameters: the keyset's time and id, then those of the conditions, then how many.
 */
final class WorklistSql {
    private static final String CLOCKS = """
            select d.due_at at, d.id, d.case_id, d.request_id, c.reference, d.case_status, s.name assignee,
                p.name platform, d.request_status, rule.name rule, rule.kind rule_kind, d.obligation, d.started_at, d.due_at
            from (%s) d
            join case_file c on c.id = d.case_id
            join rule on rule.id = d.rule_id
            left join platform p on p.id = d.platform_id
            left join staff_member s on s.id = d.assignee
            order by d.due_at, d.id
            """;

    private static final String LINES = """
            select * from worklist_line d where (d.due_at, d.id) > (?, ?)%s order by d.due_at, d.id limit ?
            """;

    /**
     * The lines of one state along its own index. By order of due times the planner expects to meet any state soon; among
     * the oldest, which were missed long ago, some never stand.
     */
    private static final String LINES_OF_STATE = """
            select * from worklist_line d
            where (d.request_status, d.due_at, d.id) > ('%1$s', ?, ?) and d.request_status <= '%1$s'%2$s
            order by d.request_status, d.due_at, d.id limit ?
            """;

    /** A page of each team, and of all these lines the first page: one walk along an index for each team. */
    private static final String LINES_OF_TEAMS = """
            select d.* from unnest(cast(? as uuid[])) team (id) cross join lateral (
                select * from worklist_line d where d.team_id = team.id and (d.due_at, d.id) > (?, ?)%s
                order by d.due_at, d.id limit ?) d
            order by d.due_at, d.id limit ?
            """;

    /** The clock shown is the first to run out, if one runs: our own target runs on although a law's clock stopped. */
    private static final String NAMES = """
            select w.at, w.id, w.case_id, w.request_id, c.reference, c.status case_status, s.name assignee,
                p.name platform, r.status request_status, rule.name rule, rule.kind rule_kind, d.obligation,
                d.started_at, d.due_at
            from (%s) w
            join case_file c on c.id = w.case_id
            left join lateral (select * from deadline o
                where o.case_id = w.case_id and o.obligation_id = coalesce(w.obligation_id, o.obligation_id)
                    and o.state = 'RUNNING' order by o.due_at, o.id limit 1) d on true
            left join lateral (select * from removal_request q
                where q.id = coalesce(w.request_id, d.obligation_id) limit 1) r on true
            left join platform p on p.id = r.platform_id
            left join rule_version v on v.id = d.rule_version_id
            left join rule on rule.id = v.rule_id
            left join staff_member s on s.id = c.assignee
            order by w.at, w.id
            """;

    private static final String CASES = """
            select c.reported_at at, c.id, c.id case_id, cast(null as uuid) request_id, c.id obligation_id
            from case_file c
            where c.status = '%s' and (c.reported_at, c.id) > (?, ?)%s order by c.reported_at, c.id limit ?
            """;

    private static final String REQUESTS = """
            select r.updated_at at, r.id, r.case_id, r.id request_id, r.id obligation_id
            from removal_request r join case_file c on c.id = r.case_id
            where r.status = '%s' and (r.updated_at, r.id) > (?, ?) and c.status not in ('SEALED', 'ERASED', 'SANDBOX')%s
            order by r.updated_at, r.id limit ?
            """;

    private static final String ASIDE = """
            select z.until at, z.case_id id, z.case_id, cast(null as uuid) request_id, cast(null as uuid) obligation_id
            from set_aside z join case_file c on c.id = z.case_id
            where (z.until, z.case_id) > (?, ?) and c.status not in ('SEALED', 'ERASED', 'SANDBOX')%s
            order by z.until, z.case_id limit ?
            """;

    /** A line whose clock runs out before its case comes back is not hidden. */
    private static final String LINE_NOT_ASIDE = "(d.aside_until > ? and d.aside_until < d.due_at) is not true";

    private static final String NOT_ASIDE = "not exists (select from set_aside z where z.case_id = c.id and z.until > ?"
            + " and z.until < coalesce((select min(l.due_at) from worklist_line l where %s), 'infinity'))";

    /** While a machine still finds out by itself, nobody is asked to look. */
    private static final String A_PERSON_LOOKS =
            "coalesce((select w.needs_person from watch w where w.request_id = r.id), true)";

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

    /**
     * @param conditions each begins with {@code and}
     * @param byTeam whether the first parameter is the teams whose clocks are walked; how many is said twice then
     */
    static String of(Tab tab, Filter filter, String conditions, boolean byTeam) {
        return switch (walk(tab, filter)) {
            case CLOCKS -> String.format(CLOCKS, lines(tab, filter, conditions, byTeam));
            case CASES -> named(String.format(CASES, caseState(tab, filter), conditions));
            case REQUESTS -> named(String.format(REQUESTS, requestState(tab, filter), conditions));
            case ASIDE -> named(String.format(ASIDE, conditions));
        };
    }

    private static String lines(Tab tab, Filter filter, String conditions, boolean byTeam) {
        String all = (filter.has(By.RULE) ? "" : " and d.first_of_duty") + conditions;
        if (byState(tab, filter, byTeam)) {
            RemovalStatus state = RemovalStatus.valueOf(filter.value(By.STATE));
            return String.format(LINES_OF_STATE, state.name(), all);
        }
        return String.format(byTeam ? LINES_OF_TEAMS : LINES, all);
    }

    /** {@return whether clocks are walked by their state, so that it is no condition any more} */
    static boolean byState(Tab tab, Filter filter, boolean byTeam) {
        return !byTeam
                && tab == Tab.DUE
                && filter.chosen().keySet().equals(Set.of(By.STATE))
                && walk(tab, filter) == Walk.CLOCKS;
    }

    private static String named(String walk) {
        return String.format(NAMES, walk);
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
            case LATE -> narrowing.late(now);
            case MINE -> {
                narrowing.ofCase("assignee = ?", member);
                open(filter, narrowing);
            }
            case UNASSIGNED -> {
                narrowing.ofCase("assignee is null");
                open(filter, narrowing);
            }
            case SEND -> narrowing.add("c.status = 'ACCEPTED' and not c.on_hold");
            case VERIFY -> narrowing.add(walk(tab, filter) == Walk.REQUESTS ? A_PERSON_LOOKS : "true");
            case DUE, REVIEW, HELD, ASIDE -> {}
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

    /** A case that is held back is no open one, and is what was asked for. */
    private static void open(Filter filter, Narrowing narrowing) {
        if (!filter.has(By.HELD)) {
            narrowing.open();
        }
    }

    /** What somebody set aside is in no list but its own, that of what is late, and those that clocks do not order. */
    private static void aside(Tab tab, Filter filter, Narrowing narrowing, Instant now) {
        if (tab == Tab.LATE || tab == Tab.HELD || filter.has(By.CHILD)) {
            return;
        }
        narrowing.add(
                switch (walk(tab, filter)) {
                    case ASIDE -> "z.until > ?";
                    case CLOCKS -> LINE_NOT_ASIDE;
                    case CASES -> String.format(NOT_ASIDE, "l.case_id = c.id");
                    case REQUESTS -> String.format(NOT_ASIDE, "l.case_id = c.id and l.request_id = r.id");
                },
                now);
    }
}
