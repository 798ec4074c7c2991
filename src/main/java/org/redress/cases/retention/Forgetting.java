package org.redress.cases.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Session;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.Subject;
import org.redress.cases.Decisions;

/** One step for one case, with its entry in the audit. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Forgetting {
    private static final Actor BY = Actor.system("retention");
    private static final String CONTACT =
            "delete from personal_detail where case_id = :id and field in ('CONTACT', 'LETTERS', 'CONTACT_TIMES',"
                    + " 'MAY_LEAVE_MESSAGE')";
    private static final String CONTACT_GONE = "update case_file set contact_gone_at = :now where id = :id";

    private final Session session;
    private final CasesAtRest cases;
    private final Decisions decisions;
    private final Audit audit;

    Forgetting(Session session, CasesAtRest cases, Decisions decisions, Audit audit) {
        this.session = session;
        this.cases = cases;
        this.decisions = decisions;
        this.audit = audit;
    }

    /** {@return whether it was done; not when it is no longer due, or somebody else does it now} */
    boolean once(Step step, Instant cutoff, UUID caseId, Instant now) {
        if (!cases.take(step, cutoff, caseId)) {
            return false;
        }
        switch (step) {
            case CONTACT -> contact(caseId, now);
            case WORDS -> decisions.forget(caseId, BY, now);
            case TIMELINE -> timeline(caseId, now);
        }
        return true;
    }

    private void contact(UUID caseId, Instant now) {
        session.createNativeMutationQuery(CONTACT).setParameter("id", caseId).executeUpdate();
        session.createNativeMutationQuery(CONTACT_GONE)
                .setParameter("id", caseId)
                .setParameter("now", now)
                .executeUpdate();
        audit.record(BY, "case.contact-forgotten", on(caseId), now);
    }

    private void timeline(UUID caseId, Instant now) {
        session.createNativeQuery("select forget_case(:id) is null", Boolean.class)
                .setParameter("id", caseId)
                .getSingleResult();
        audit.record(BY, "case.timeline-deleted", on(caseId), now);
    }

    private static Subject on(UUID caseId) {
        return Subject.of("case", caseId, caseId);
    }
}
