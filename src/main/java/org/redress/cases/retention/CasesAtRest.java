package org.redress.cases.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Closed cases that a step is due for: along one index, and never one with a hold, a running clock or an open alert. */
@ApplicationScoped
@Transactional
public class CasesAtRest {
    /** Counted no further than this. */
    public static final int MOST = 100_000;

    private final Session session;

    CasesAtRest(Session session) {
        this.session = session;
    }

    /** Where a walk stands. */
    record Position(Instant closedAt, UUID id) {
        static final Position START = new Position(Instant.EPOCH, new UUID(0, 0));
    }

    /** {@return the first case after this position that the step is due for} */
    Optional<Position> next(Step step, Instant cutoff, Position after) {
        String sql = "select closed_at, id from case_at_rest where " + which(step)
                + " and closed_at <= :cutoff and (closed_at, id) > (:at, :id) order by closed_at, id limit 1";
        NativeQuery<Object[]> query = session.createNativeQuery(sql, Object[].class);
        return query.setParameter("cutoff", cutoff)
                .setParameter("at", after.closedAt())
                .setParameter("id", after.id())
                .getResultStream()
                .map(row -> new Position((Instant) row[0], (UUID) row[1]))
                .findFirst();
    }

    /** {@return whether the step is still due for it, and nobody else does it now: it is locked from here on} */
    boolean take(Step step, Instant cutoff, UUID caseId) {
        String lock = "select id from case_file where id = :id for update skip locked";
        if (session.createNativeQuery(lock, UUID.class)
                .setParameter("id", caseId)
                .getResultList()
                .isEmpty()) {
            return false;
        }
        // A question of its own, which sees what was committed until the lock was had: a hold, or the person's return.
        String sql = "select id from case_at_rest where id = :id and " + which(step) + " and closed_at <= :cutoff";
        return !session.createNativeQuery(sql, UUID.class)
                .setParameter("id", caseId)
                .setParameter("cutoff", cutoff)
                .getResultList()
                .isEmpty();
    }

    /** {@return how many cases the step would be due for; counted up to {@value #MOST}} */
    public long count(Step step, Instant cutoff) {
        String sql = "select count(*) from (select from case_at_rest where " + which(step)
                + " and closed_at <= :cutoff limit :most) counted";
        return session.createNativeQuery(sql, Long.class)
                .setParameter("cutoff", cutoff)
                .setParameter("most", MOST)
                .getSingleResult();
    }

    private static String which(Step step) {
        return switch (step) {
            case CONTACT -> "status = 'CLOSED' and contact_gone_at is null";
            case WORDS -> "status = 'CLOSED'";
            case TIMELINE -> "status = 'ERASED'";
        };
    }
}
