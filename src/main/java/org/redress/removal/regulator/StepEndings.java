package org.redress.removal.regulator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.redress.audit.Actor;
import org.redress.cases.CaseChanged;
import org.redress.cases.sharing.SharingChanged;
import org.redress.removal.ClockFactRecord;
import org.redress.removal.DutyClocks;
import org.redress.removal.Obligation;

/** What was not sent yet is withdrawn when the person takes their consent back; what was sent stays sent. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class StepEndings {
    private final RegulatorSteps steps;
    private final Reporting reporting;
    private final Agreed agreed;
    private final DutyClocks clocks;

    StepEndings(RegulatorSteps steps, Reporting reporting, Agreed agreed, DutyClocks clocks) {
        this.steps = steps;
        this.reporting = reporting;
        this.agreed = agreed;
        this.clocks = clocks;
    }

    void taken(@Observes SharingChanged changed) {
        if (!agreed.stands(changed.caseId(), changed.receiver())) {
            steps.lockOfCase(changed.caseId()).stream()
                    .filter(step -> step.regulatorId().equals(changed.receiver()))
                    .filter(step -> step.status() == StepStatus.READY)
                    .forEach(step -> reporting.withdraw(
                            step.id(), "consent taken back", Actor.person(changed.caseId()), changed.at()));
        }
    }

    /** A sealed or erased case has nothing that could still be followed. */
    void ended(@Observes CaseChanged changed) {
        switch (changed.what()) {
            case STOPPED -> withdraw(changed.caseId(), "stopped", changed.by(), changed.at());
            case SEALED, ERASED -> {
                withdraw(changed.caseId(), "closed", changed.by(), changed.at());
                ClockFactRecord.Cause cause = new ClockFactRecord.Cause("closed", changed.by(), changed.at());
                steps.ofCase(changed.caseId())
                        .forEach(step -> clocks.stop(Obligation.REGULATOR_STEP, step.id(), changed.at(), cause));
            }
            default -> {}
        }
    }

    private void withdraw(UUID caseId, String why, Actor by, Instant now) {
        steps.lockOfCase(caseId).stream()
                .filter(step -> step.status() == StepStatus.READY)
                .forEach(step -> reporting.withdraw(step.id(), why, by, now));
    }
}
