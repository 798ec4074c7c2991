package org.redress.cases;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.redress.NotPossibleNow;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.Subject;

/**
 * A case that turns out to be, or may be, about somebody under 18: sealed at one press, handed over to those whose work
 * it is, and deleted once that is recorded. Whoever sealed it does not record that: nobody erases a case alone.
 */
@ApplicationScoped
@Transactional
public class Safeguarding {
    private static final int MOST = 200;
    private static final String SEALED_BY = "update case_file set sealed_by = :by where id = :case";
    private static final String THEIRS = "select id from case_file where status = 'SEALED' and sealed_by = :by";

    @Inject
    CaseFiles caseFiles;

    @Inject
    Decisions decisions;

    @Inject
    Visits visits;

    @Inject
    EntityManager em;

    @Inject
    Audit audit;

    @Inject
    Event<CaseChanged> changed;

    /** To whom a case is handed over. */
    public enum HandedTo {
        IWF,
        NCMEC,
        POLICE,
        CHILDRENS_SERVICES,
        ANOTHER_HOTLINE
    }

    /** Everything is withdrawn, every visit ends, and only the safeguarding role can read it from now on. */
    public void seal(UUID caseId, Actor by, Instant now) {
        caseFiles.lock(caseId).seal();
        if (by.kind() == Actor.Kind.STAFF) {
            em.createNativeQuery(SEALED_BY)
                    .setParameter("by", UUID.fromString(by.id()))
                    .setParameter("case", caseId)
                    .executeUpdate();
        }
        decisions.stop(caseId, by, now);
        visits.endAllOf(caseId);
        audit.record(by, "case.sealed", on(caseId), now);
        changed.fire(new CaseChanged(caseId, CaseChanged.What.SEALED, by, now));
    }

    /** {@return the sealed cases, the oldest first} */
    public List<CaseFile> sealed() {
        PanacheQuery<CaseFile> all = caseFiles.find("status = ?1 order by reportedAt, id", CaseStatus.SEALED);
        return all.page(0, MOST).list();
    }

    /** {@return the ids of the sealed cases that this member sealed} */
    public Set<UUID> sealedBy(UUID member) {
        return Set.copyOf(em.createNativeQuery(THEIRS, UUID.class)
                .setParameter("by", member)
                .getResultList());
    }

    /**
     * It was handed over: the case is erased, and only that it was, to whom and when stays.
     *
     * @throws NotPossibleNow when it is not sealed, or sealed by the same member of staff
     */
    public void handOver(UUID caseId, HandedTo to, Actor by, Instant now) {
        if (caseFiles.lock(caseId).status() != CaseStatus.SEALED) {
            throw new NotPossibleNow("not-sealed", "Only a sealed case is handed over.");
        }
        if (by.kind() == Actor.Kind.STAFF && sealedBy(UUID.fromString(by.id())).contains(caseId)) {
            throw new NotPossibleNow(
                    "same-member",
                    "You sealed this case yourself: a second member of staff has to record that it was handed over.");
        }
        audit.record(by, "case.handed-over", on(caseId), Map.of("to", to.name()), now);
        decisions.erase(caseId, by, now);
    }

    private static Subject on(UUID caseId) {
        return Subject.of("case", caseId, caseId);
    }
}
