package org.redress.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
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
            where a.acknowledged_at is null and a.moot_at is null and c.status not in ('SEALED', 'ERASED')
            """;
    private static final String PAGE =
            """
            select a.id, a.rung, a.case_id, c.reference, a.request_id, p.name as platform, r.name as rule, d.due_at,
                a.raised_at
            """ + OPEN + " and (a.raised_at, a.id) > (:at, :id) order by a.raised_at, a.id limit :limit";

    private final Session session;

    OpenAlerts(Session session) {
        this.session = session;
    }

    public List<AlertView> page(Optional<AlertView.Position> after, int limit) {
        AlertView.Position from = after.orElse(START);
        return session
                .createNativeQuery(PAGE, Object[].class)
                .setParameter("at", from.raisedAt())
                .setParameter("id", from.id())
                .setParameter("limit", limit)
                .getResultList()
                .stream()
                .map(OpenAlerts::view)
                .toList();
    }

    public long count() {
        return session.createNativeQuery("select count(*) " + OPEN, Long.class).getSingleResult();
    }

    private static AlertView view(Object[] row) {
        return new AlertView(
                (UUID) row[0],
                Rung.valueOf((String) row[1]),
                (UUID) row[2],
                (String) row[3],
                Optional.ofNullable((UUID) row[4]),
                Optional.ofNullable((String) row[5]),
                (String) row[6],
                (Instant) row[7],
                (Instant) row[8]);
    }
}
