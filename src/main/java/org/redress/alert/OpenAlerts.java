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

/** The alerts that wait for somebody, as the desk lists them: one query a page, the oldest first. */
@ApplicationScoped
@Transactional
public class OpenAlerts {
    private static final AlertView.Position START = new AlertView.Position(Instant.EPOCH, new UUID(0, 0));
    private static final String OPEN = """
            from alert a
            join case_file c on c.id = a.case_id
            join deadline d on d.id = a.deadline_id
            join rule_version v on v.id = d.rule_version_id
            join rule r on r.id = v.rule_id
            left join platform p on p.id = d.platform_id
            left join staff_member holder on holder.id = a.holder
            left join staff_member assignee on assignee.id = c.assignee
            where a.acknowledged_at is null and a.moot_at is null and c.status not in ('SEALED', 'ERASED')
            """;
    private static final String PAGE = """
            select a.id, a.rung, a.case_id, c.reference, a.request_id, p.name as platform, r.name as rule, d.due_at,
                a.raised_at, d.id as deadline, a.holder, holder.name as holder_name, assignee.name as assignee_name
            """ + OPEN;
    private static final String ORDER = " and (a.raised_at, a.id) > (:at, :id) order by a.raised_at, a.id limit :limit";
    /** Two short lists, each from an index, rather than a look at every open alert. */
    private static final String MINE = """
             and a.id in (
                select o.id from alert o where o.holder = :me and o.acknowledged_at is null and o.moot_at is null
                union all
                select o.id from case_file k join alert o on o.case_id = k.id
                where k.assignee = :me and o.acknowledged_at is null and o.moot_at is null)
            """;
    /** Of the alerts of one clock, the oldest counts for all. */
    private static final String CLOCKS = """
             and not exists (select from alert o where o.deadline_id = a.deadline_id and o.acknowledged_at is null
                and o.moot_at is null and (o.raised_at, o.id) < (a.raised_at, a.id))
            """;

    private final Session session;

    OpenAlerts(Session session) {
        this.session = session;
    }

    public List<AlertView> page(Optional<AlertView.Position> after, int limit) {
        return views(session.createNativeQuery(PAGE + ORDER, Object[].class), after.orElse(START), limit);
    }

    /** {@return those handed to this member, and those of cases assigned to them, the oldest first} */
    public List<AlertView> mine(UUID member, int limit) {
        return views(
                session.createNativeQuery(PAGE + MINE + ORDER, Object[].class).setParameter("me", member),
                START,
                limit);
    }

    /** {@return the clocks of {@link #mine}; counted up to {@code most}} */
    public int countMine(UUID member, int most) {
        return session.createNativeQuery(
                        "select count(*) from (select 1 " + OPEN + MINE + CLOCKS + " limit :most) mine", Long.class)
                .setParameter("me", member)
                .setParameter("most", most)
                .getSingleResult()
                .intValue();
    }

    public long count() {
        return session.createNativeQuery("select count(*) " + OPEN, Long.class).getSingleResult();
    }

    private static List<AlertView> views(NativeQuery<Object[]> query, AlertView.Position from, int limit) {
        return query
                .setParameter("at", from.raisedAt())
                .setParameter("id", from.id())
                .setParameter("limit", limit)
                .getResultList()
                .stream()
                .map(OpenAlerts::view)
                .toList();
    }

    private static AlertView view(Object[] row) {
        return new AlertView(
                (UUID) row[0],
                (UUID) row[9],
                Rung.valueOf((String) row[1]),
                (UUID) row[2],
                (String) row[3],
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
