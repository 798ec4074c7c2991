package org.redress.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.redress.policy.Rung;
import org.redress.removal.Obligation;

/**
 * The alerts that wait for somebody, as the desk lists them: one query a page, the oldest first. How many stands in the
 * query's text: of a parameter the planner would suppose a tenth of the table and plan each time anew, which takes longer
 * than the answer.
 */
@ApplicationScoped
@Transactional
public class OpenAlerts {
    private static final AlertView.Position START = new AlertView.Position(Instant.EPOCH, new UUID(0, 0));
    private static final String OPEN = "%1$s.acknowledged_at is null and %1$s.moot_at is null";
    /**
     * The oldest alert of each clock stands for it. It is looked up for each, by {@code limit} or {@code offset} as the
     * planner has to: as a join, after many misses at once of which the table's statistics do not know yet, it would read
     * every open alert for each that is shown.
     */
    private static final String CLOCKS = """
            select a.deadline_id, a.raised_at, a.id from %s and (a.raised_at, a.id) > (:at, :id)
                and a.id = (select o.id from alert o where o.deadline_id = a.deadline_id and %s
                    order by o.raised_at, o.id limit 1)
            order by a.raised_at, a.id limit :limit
            """;
    /**
     * The clocks of a member's open alerts that are {@linkplain AlertSight seen}, as all alerts of a case at work are. A
     * member's closed cases grow without end, so they are found from the few open alerts that a closed case can have: of
     * what a platform has yet to delete, which is no request's. Found once, whatever joins it.
     */
    private static final String MINE = """
            with mine as materialized (
            select o.deadline_id from alert o left join case_file c on c.id = o.case_id
            where o.holder = :me and %1$s and %2$s
            union
            select o.deadline_id from case_file c join alert o on o.case_id = c.id
            where c.assignee = :me and c.status in ('HELD', 'REPORTED', 'ACCEPTED', 'NOT_OURS') and %1$s
            union
            select o.deadline_id from alert o join case_file c on c.id = o.case_id
            where c.assignee = :me and c.status not in ('HELD', 'REPORTED', 'ACCEPTED', 'NOT_OURS')
                and o.request_id is null and %1$s and %2$s)
            """.formatted(OPEN.formatted("o"), AlertSight.seen("o.deadline_id"));
    /** All alerts of the few clocks that are shown. */
    private static final String PAGE = """
            %s clocks as materialized (%s)
            select a.id, a.rung, a.case_id, %s as reference, a.request_id, p.name as platform, r.name as rule, d.due_at,
                a.raised_at, d.id as deadline, a.holder, holder.name as holder_name, assignee.name as assignee_name,
                d.about, d.obligation, d.obligation_id%s
            from clocks
            cross join lateral (select * from alert every where every.deadline_id = clocks.deadline_id and %s offset 0) a
            left join case_file c on c.id = a.case_id
            join deadline d on d.id = a.deadline_id
            join rule_version v on v.id = d.rule_version_id
            join rule r on r.id = v.rule_id
            left join platform p on p.id = %s
            left join staff_member holder on holder.id = a.holder
            left join staff_member assignee on assignee.id = c.assignee
            order by clocks.raised_at, clocks.id, a.raised_at, a.id
            """;

    private static final String COUNT = "select count(*) from (select from mine limit :most) counted";

    static final String ALL_PAGE = paged(
            "with", "", "alert a left join case_file c on c.id = a.case_id where " + AlertSight.seen("a.deadline_id"));
    /** With the count beside each line, so that what is the member's is found once for both. */
    static final String MY_PAGE = paged(
            MINE + ",",
            ", (" + COUNT + ")",
            "mine cross join lateral (select * from alert held where held.deadline_id = mine.deadline_id offset 0) a where true");

    private static final int COUNTED = 16;

    private final Session session;

    OpenAlerts(Session session) {
        this.session = session;
    }

    /** {@return the open alerts of as many clocks, those of one clock together, the oldest clock first} */
    public List<AlertView> page(Optional<AlertView.Position> after, int clocks) {
        return rows(session.createNativeQuery(limited(ALL_PAGE, ":limit", clocks), Object[].class), after).stream()
                .map(OpenAlerts::view)
                .toList();
    }

    /**
     * {@return those handed to this member, and those of cases assigned to them, as {@link #page} has them}
     *
     * @param most up to how many of their clocks are counted
     */
    public Mine mine(UUID member, Optional<AlertView.Position> after, int clocks, int most) {
        String page = limited(limited(MY_PAGE, ":limit", clocks), ":most", most);
        List<Object[]> rows =
                rows(session.createNativeQuery(page, Object[].class).setParameter("me", member), after);
        int count = rows.isEmpty() ? countMine(member, most) : ((Long) rows.get(0)[COUNTED]).intValue();
        return new Mine(rows.stream().map(OpenAlerts::view).toList(), count);
    }

    /** {@return the clocks of {@link #mine}; counted up to {@code most}} */
    public int countMine(UUID member, int most) {
        return session.createNativeQuery(limited(MINE + COUNT, ":most", most), Long.class)
                .setParameter("me", member)
                .getSingleResult()
                .intValue();
    }

    /**
     * A page of a member's alerts.
     *
     * @param count of all their clocks with open alerts, as far as it was counted
     */
    public record Mine(List<AlertView> page, int count) {}

    private static String paged(String with, String count, String from) {
        String clocks = CLOCKS.formatted(from + " and " + OPEN.formatted("a"), OPEN.formatted("o"));
        return PAGE.formatted(with, clocks, AlertSight.REFERENCE, count, OPEN.formatted("every"), AlertSight.PLATFORM);
    }

    private static String limited(String sql, String name, int limit) {
        return sql.replace(name, Integer.toString(limit));
    }

    private static List<Object[]> rows(NativeQuery<Object[]> query, Optional<AlertView.Position> after) {
        AlertView.Position from = after.orElse(START);
        return query.setParameter("at", from.raisedAt())
                .setParameter("id", from.id())
                .getResultList();
    }

    private static AlertView view(Object[] row) {
        return new AlertView(
                (UUID) row[0],
                (UUID) row[9],
                Rung.valueOf((String) row[1]),
                new AlertView.About(
                        Optional.ofNullable((UUID) row[2]),
                        (String) row[3],
                        (String) row[13],
                        Obligation.valueOf((String) row[14]),
                        (UUID) row[15]),
                Optional.ofNullable((UUID) row[4]),
                Optional.ofNullable((String) row[5]),
                (String) row[6],
                (Instant) row[7],
                (Instant) row[8],
                new AlertView.Who(
                        Optional.ofNullable((UUID) row[10]),
                        Optional.ofNullable((String) row[11]),
                        Optional.ofNullable((String) row[12])));
    }
}
