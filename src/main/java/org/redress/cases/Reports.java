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
import org.redress.vault.Codes;
import org.redress.vault.Vault;

/** Turns a report into a case: sealed, indexed, and once only. */
@ApplicationScoped
public class Reports {
    @Inject
    CaseFiles caseFiles;

    @Inject
    EntityManager em;

    @Inject
    ItemKeeping keeping;

    @Inject
    Vault vault;

    @Inject
    Codes codes;

    @Inject
    Audit audit;

    @Inject
    Event<CaseReported> reported;

    /** The secret of the case-to-be, made before it is sent so that a double submission shows the same one. */
    public record Credentials(Reference reference, AccessCode code) {
        public static Credentials random() {
            return new Credentials(Reference.random(), AccessCode.random());
        }
    }

    /**
     * Opens a case. Sending the same draft again, even at the same moment, changes nothing and answers the same case.
     *
     * @param draftId the draft it is sent from
     * @return the case's id
     */
    @Transactional
    public UUID report(Report report, UUID draftId, Credentials credentials, Instant now) {
        oneAtATime(draftId);
        Optional<CaseFile> already = caseFiles.bySubmission(draftId);
        if (already.isPresent()) {
            return already.get().id();
        }
        UUID caseId = UUID.randomUUID();
        vault.createKey(caseId, now);
        byte[] salt = codes.salt();
        byte[] hash = codes.slowHash(credentials.code().digits(), salt);
        em.persist(
                new CaseFile(caseId, draftId, credentials.reference(), new CaseFile.CodeHash(hash, salt), report, now));
        em.flush();
        keepDetails(caseId, report, now);
        keeping.keep(caseId, report.items(), now);
        audit.record(Actor.person(caseId), "case.reported", Subject.of("case", caseId, caseId), now);
        em.flush();
        reported.fire(new CaseReported(caseId, now));
        return caseId;
    }

    static String field(Detail detail) {
        return "detail." + detail.name();
    }

    private void oneAtATime(UUID draftId) {
        em.createNativeQuery("select 1 from pg_advisory_xact_lock(?1)")
                .setParameter(1, draftId.getMostSignificantBits())
                .getResultList();
    }

    private void keepDetails(UUID caseId, Report report, Instant now) {
        report.details().forEach((detail, clear) -> {
            if (!clear.isBlank()) {
                em.persist(new PersonalDetail(caseId, detail, vault.seal(caseId, field(detail), clear)));
            }
        });
        report.declarations()
                .forEach(declared -> em.persist(new DeclarationMade(caseId, declared, now, report.wording())));
    }
}
