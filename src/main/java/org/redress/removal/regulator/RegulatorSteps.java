package org.redress.removal.regulator;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.redress.NotFound;

/** All steps to regulators. */
@ApplicationScoped
public class RegulatorSteps implements PanacheRepositoryBase<RegulatorStep, UUID> {
    /** {@return those of a case, the oldest first} */
    public List<RegulatorStep> ofCase(UUID caseId) {
        return list("caseId = ?1 order by readyAt, id", caseId);
    }

    /** The same, locked and as they are then: whoever stops everything never fails for what came meanwhile. */
    List<RegulatorStep> lockOfCase(UUID caseId) {
        return find("caseId = ?1 order by id", caseId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** @throws NotFound when there is none */
    public RegulatorStep get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("step"));
    }

    RegulatorStep lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("step"));
    }

    /** {@return what waits to be sent to this regulator about the same} */
    Optional<RegulatorStep> ready(RegulatorStep.Subject subject, UUID regulatorId) {
        UUID caseId = subject.caseId();
        if (caseId != null) {
            return ready(caseId, regulatorId);
        }
        return find("about = ?1 and regulatorId = ?2 and status = ?3", subject.about(), regulatorId, StepStatus.READY)
                .firstResultOptional();
    }

    /** {@return what waits to be sent to this regulator about a case} */
    Optional<RegulatorStep> ready(UUID caseId, UUID regulatorId) {
        return find("caseId = ?1 and regulatorId = ?2 and status = ?3", caseId, regulatorId, StepStatus.READY)
                .firstResultOptional();
    }
}
