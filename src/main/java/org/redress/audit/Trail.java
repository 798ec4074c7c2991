package org.redress.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Reads what was recorded about one case, the oldest first. */
@ApplicationScoped
@Transactional
public class Trail {
    private final Session session;

    Trail(Session session) {
        this.session = session;
    }

    /** One line, without its details. */
    public record Line(Instant at, Actor by, String action) {}

    public List<Line> of(UUID caseId) {
        return session
                .createNativeQuery(
                        "select at, actor_kind, actor_id, action from audit_entry where case_id = :case order by id",
                        Object[].class)
                .setParameter("case", caseId)
                .getResultList()
                .stream()
                .map(row -> new Line(
                        (Instant) row[0], new Actor(Actor.Kind.valueOf((String) row[1]), (String) row[2]), (String)
                                row[3]))
                .toList();
    }
}
