package org.redress.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.redress.NotAcceptable;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.Subject;

/**
 * Cases that staff put aside for a while. It hides lines of the worklist and nothing else: no clock waits, every alert
 * rings, and a line whose clock runs out before the time is not hidden at all.
 */
@ApplicationScoped
@Transactional
public class SetAside {
    /** The longest that a case is set aside. */
    public static final Duration LONGEST = Duration.ofDays(7);

    private final EntityManager em;
    private final Audit audit;

    SetAside(EntityManager em, Audit audit) {
        this.em = em;
        this.audit = audit;
    }

    /** @throws NotAcceptable for a time that is past, or more than seven days away */
    public void until(UUID caseId, Instant until, Actor by, Instant now) {
        if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST))) {
            throw new NotAcceptable("until", "Set it aside for at most seven days.");
        }
        em.createNativeQuery("""
                        insert into set_aside (case_id, until, set_by, set_at) values (:id, :until, :by, :now)
                        on conflict (case_id) do update
                        set until = excluded.until, set_by = excluded.set_by, set_at = excluded.set_at
                        """)
                .setParameter("id", caseId)
                .setParameter("until", until)
                .setParameter("by", UUID.fromString(by.id()))
                .setParameter("now", now)
                .executeUpdate();
        audit.record(by, "case.set-aside", Subject.of("case", caseId, caseId), now);
    }

    /** It is in the worklist again; nothing happens when it is there already. */
    public void bringBack(UUID caseId, Actor by, Instant now) {
        if (delete("case_id = ?1", caseId) > 0) {
            audit.record(by, "case.brought-back", Subject.of("case", caseId, caseId), now);
        }
    }

    /** {@return until when a case is set aside; a time that is past no longer hides anything} */
    public Optional<Instant> of(UUID caseId) {
        return em.createNativeQuery("select until from set_aside where case_id = ?1", Instant.class)
                .setParameter(1, caseId)
                .getResultStream()
                .map(Instant.class::cast)
                .findFirst();
    }

    /** Forgets those whose time is past. */
    public void forget(Instant now) {
        delete("until < ?1", now);
    }

    private int delete(String which, Object value) {
        return em.createNativeQuery("delete from set_aside where " + which)
                .setParameter(1, value)
                .executeUpdate();
    }
}
