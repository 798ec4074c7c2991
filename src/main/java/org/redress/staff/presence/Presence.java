package org.redress.staff.presence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Keeps who has which case open. It is nobody's record of work: a row lives for minutes, and nothing counts them. */
@ApplicationScoped
@Transactional
public class Presence {
    private static final String HERE = """
            insert into presence (case_id, staff_id, doing, seen_at) values (:case, :staff, :doing, :now)
            on conflict (case_id, staff_id) do update set doing = excluded.doing, seen_at = excluded.seen_at
            """;
    private static final String FORGET = """
            delete from presence where (case_id, staff_id) in (
                select case_id, staff_id from presence where seen_at < :before
                order by seen_at limit 50 for update skip locked)
            """;
    private static final String OTHERS = """
            select p.staff_id, m.name, p.doing, p.seen_at from presence p join staff_member m on m.id = p.staff_id
            where p.case_id = :case and p.staff_id <> :staff and p.seen_at >= :after order by m.name, m.id limit 20
            """;

    private final Session session;

    Presence(Session session) {
        this.session = session;
    }

    /** The member has the case's page open. */
    public void here(UUID caseId, UUID staffId, Doing doing, Instant now) {
        session.createNativeMutationQuery(HERE)
                .setParameter("case", caseId)
                .setParameter("staff", staffId)
                .setParameter("doing", doing.name())
                .setParameter("now", now)
                .executeUpdate();
        session.createNativeMutationQuery(FORGET)
                .setParameter("before", now.minus(Here.REMEMBERED))
                .executeUpdate();
    }

    /** {@return the colleagues who have it open, or had within the last minutes, by name} */
    public List<Here> others(UUID caseId, UUID staffId, Instant now) {
        return session
                .createNativeQuery(OTHERS, Object[].class)
                .setParameter("case", caseId)
                .setParameter("staff", staffId)
                .setParameter("after", now.minus(Here.REMEMBERED))
                .getResultList()
                .stream()
                .map(row -> new Here((UUID) row[0], (String) row[1], Doing.valueOf((String) row[2]), (Instant) row[3]))
                .toList();
    }
}
