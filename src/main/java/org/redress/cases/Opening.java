package org.redress.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.Subject;
import org.redress.vault.Vault;

/** Writes the case that a report makes: sealed, indexed, and once only. */
@ApplicationScoped
class Opening {
    @Inject
    CaseFiles caseFiles;

    @Inject
    EntityManager em;

    @Inject
    ItemKeeping keeping;

    @Inject
    Vault vault;

    @Inject
    Audit audit;

    @Inject
    Event<CaseReported> reported;

    /** What will open the case. */
    record Key(Reference reference, CodeHash code) {}

    /**
     * Opens a case. Sending the same draft again, even at the same moment, changes nothing and answers the same case.
     *
     * @param submission the draft it is sent from
     * @return the case's id
     */
    @Transactional
    UUID open(Report report, Reports.Submission submission, Key key, Instant now) {
        UUID draftId = submission.draftId();
        oneAtATime(draftId);
        Optional<CaseFile> already = caseFiles.bySubmission(draftId);
        if (already.isPresent()) {
            return already.get().id();
        }
        UUID caseId = UUID.randomUUID();
        vault.createKey(caseId, now);
        CaseFile file = new CaseFile(caseId, draftId, key.reference(), key.code(), report, now);
        Optional.ofNullable(submission.suspicion()).ifPresent(file::holdBack);
        em.persist(file);
        em.flush();
        keepDetails(caseId, report, now);
        keeping.keep(caseId, report.items(), now);
        audit.record(Actor.person(caseId), "case.reported", Subject.of("case", caseId, caseId), now);
        em.flush();
        reported.fire(new CaseReported(caseId, now));
        return caseId;
    }

    private void oneAtATime(UUID draftId) {
        em.createNativeQuery("select 1 from pg_advisory_xact_lock(?1)")
                .setParameter(1, draftId.getMostSignificantBits())
                .getResultList();
    }

    private void keepDetails(UUID caseId, Report report, Instant now) {
        report.details().forEach((detail, clear) -> {
            if (!clear.isBlank()) {
                em.persist(new PersonalDetail(caseId, detail, vault.seal(caseId, Reports.field(detail), clear)));
            }
        });
        report.declarations()
                .forEach(declared -> em.persist(new DeclarationMade(caseId, declared, now, report.wording())));
    }
}
