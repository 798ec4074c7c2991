package org.redress.desk.regulators;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.redress.audit.Audit;
import org.redress.audit.Subject;
import org.redress.desk.evidence.paper.CoverSheet;
import org.redress.policy.regulator.Regulator;
import org.redress.policy.regulator.Regulators;
import org.redress.removal.regulator.RegulatorStep;
import org.redress.staff.SignedInStaff;

/** The cover letter of a step as a PDF, for portals that take files. Taking that of a case is reading the case. */
@ApplicationScoped
class CoverLetters {
    private final StepPages steps;
    private final Regulators regulators;
    private final Letters letters;
    private final PackChoices packs;
    private final SignedInStaff staff;
    private final Audit audit;
    private final String organisation;

    CoverLetters(
            StepPages steps,
            Regulators regulators,
            Letters letters,
            PackChoices packs,
            SignedInStaff staff,
            Audit audit,
            @ConfigProperty(name = "redress.organisation.name") String organisation) {
        this.steps = steps;
        this.regulators = regulators;
        this.letters = letters;
        this.packs = packs;
        this.staff = staff;
        this.audit = audit;
        this.organisation = organisation;
    }

    /** @throws org.redress.NotFound for a step of a case that is not for the eyes of who asks */
    @Transactional
    byte[] pdf(UUID stepId, Instant now) {
        RegulatorStep step = steps.find(stepId);
        step.caseId()
                .ifPresent(caseId -> audit.record(staff.actor(), "case.read", Subject.of("case", caseId, caseId), now));
        Regulator regulator = regulators.get(step.regulatorId());
        return CoverSheet.pdf(regulator.name(), organisation, letters.of(regulator, step, packs.named(step), now));
    }
}
