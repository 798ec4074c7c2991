package org.redress.cases;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.redress.NotFound;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.Subject;

/** Helpers whom people trust, one at a time for each case. */
@ApplicationScoped
public class Helpers implements PanacheRepositoryBase<Helper, UUID> {
    @Inject
    CaseFiles caseFiles;

    @Inject
    CodeHashes hashes;

    @Inject
    Visits visits;

    @Inject
    Audit audit;

    /**
     * The person lets somebody read their case; whoever could before cannot any more.
     *
     * @return what to give to the helper; it can never be read again
     */
    public Reports.Credentials make(UUID caseId, Instant now) {
        Reports.Credentials made = Reports.Credentials.random();
        CodeHash hash = hashes.of(made.code());
        QuarkusTransaction.requiringNew().run(() -> {
            caseFiles.lock(caseId);
            endOpen(caseId, now);
            persist(new Helper(UUID.randomUUID(), caseId, made.reference(), hash, now));
            audit.record(Actor.person(caseId), "helper.added", on(caseId), now);
        });
        return made;
    }

    /** The helper's code opens nothing any more, and what they have open ends. */
    @Transactional
    public void end(UUID caseId, Instant now) {
        caseFiles.lock(caseId);
        if (endOpen(caseId, now)) {
            audit.record(Actor.person(caseId), "helper.ended", on(caseId), now);
        }
    }

    @Transactional
    public Optional<Helper> ofCase(UUID caseId) {
        return find("caseId = ?1 and endedAt is null", caseId).firstResultOptional();
    }

    /**
     * The helper came in.
     *
     * @return the case
     */
    @Transactional
    public UUID opened(UUID helperId, Instant now) {
        Helper helper = findByIdOptional(helperId).orElseThrow(() -> new NotFound("helper"));
        helper.opened(now);
        audit.record(Actor.person(helper.caseId()), "case.opened-by-helper", on(helper.caseId()), now);
        return helper.caseId();
    }

    /** One that still opens its case. */
    Optional<Helper> byReference(Reference reference) {
        return find("reference = ?1 and endedAt is null", reference.text())
                .firstResultOptional()
                .filter(helper -> caseFiles.get(helper.caseId()).status().isOpenToReporter());
    }

    private boolean endOpen(UUID caseId, Instant now) {
        Optional<Helper> open = ofCase(caseId);
        open.ifPresent(helper -> {
            helper.end(now);
            visits.endAllOfHelper(helper.id());
        });
        flush();
        return open.isPresent();
    }

    private static Subject on(UUID caseId) {
        return Subject.of("case", caseId, caseId);
    }
}
