package org.redress.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.redress.cases.CaseTeams;
import org.redress.removal.Deadline;
import org.redress.removal.Obligation;

/**
 * Which alerts staff see: none of a sandbox, and of a case that is sealed or erased those alone that are about a
 * fingerprint which a platform has not confirmed to have deleted. They name the platform, and nothing of the case. What
 * belongs to no case, such as the review of a commitment, is seen by all.
 */
@ApplicationScoped
public class AlertSight {
    private static final String SEEN = """
            (c.id is null or c.status not in ('SEALED', 'ERASED', 'SANDBOX') or c.status <> 'SANDBOX' and exists (select from deadline w
                where w.id = %s and w.obligation = 'FINGERPRINT_WITHDRAWAL'))
            """;

    /** As SQL over a left-joined {@code case_file c}: the case's reference; empty once nothing of it may be named, and without one. */
    public static final String REFERENCE =
            "case when c.id is null or c.status in ('SEALED', 'ERASED') then '' else c.reference end";

    /** As SQL over a {@code deadline d}: the id of the platform that it is about, also where the organisation owes it. */
    public static final String PLATFORM = """
            coalesce(d.platform_id, (select back.platform_id from removal_request back
                where d.obligation = 'REAPPEARANCE' and back.id = d.obligation_id))
            """;

    private final EntityManager em;
    private final CaseTeams cases;

    AlertSight(EntityManager em, CaseTeams cases) {
        this.em = em;
        this.cases = cases;
    }

    /**
     * {@return whether an alert of a left-joined {@code case_file c} is seen, as SQL}
     *
     * @param deadline the column with the id of the alert's deadline
     */
    public static String seen(String deadline) {
        return SEEN.formatted(deadline);
    }

    /**
     * {@return whether this member could see to it}
     *
     * @throws org.redress.NotFound when it is none that staff see
     */
    public boolean isOpenTo(UUID member, Alert alert) {
        UUID caseId = alert.caseId();
        if (caseId == null) {
            return true;
        }
        return isAboutFingerprint(alert) ? cases.reaches(member, caseId) : cases.isOpenTo(member, caseId);
    }

    private boolean isAboutFingerprint(Alert alert) {
        return alert.deadlineId()
                .map(id -> em.find(Deadline.class, id))
                .filter(deadline -> deadline.obligation() == Obligation.FINGERPRINT_WITHDRAWAL)
                .isPresent();
    }
}
