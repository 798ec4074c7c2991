package org.redress.desk.regulators;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.redress.NotFound;
import org.redress.audit.Audit;
import org.redress.audit.Subject;
import org.redress.cases.CaseFile;
import org.redress.cases.CaseFiles;
import org.redress.desk.Frames;
import org.redress.desk.TimeWords;
import org.redress.desk.casepage.CasePages;
import org.redress.desk.casepage.Kept;
import org.redress.policy.regulator.Regulator;
import org.redress.policy.regulator.Regulators;
import org.redress.removal.DutyClocks;
import org.redress.removal.Obligation;
import org.redress.removal.regulator.RegulatorReplies;
import org.redress.removal.regulator.RegulatorReply;
import org.redress.removal.regulator.RegulatorStep;
import org.redress.removal.regulator.RegulatorSteps;
import org.redress.removal.regulator.Reporting;
import org.redress.staff.Role;
import org.redress.staff.SignedInStaff;

/** Builds the page of one step. Each reading is audited; of a step of a case it is reading the case. */
@ApplicationScoped
class StepPages {
    private static final String MANY = "/desk/evidence";

    private final RegulatorSteps steps;
    private final RegulatorReplies replies;
    private final Regulators regulators;
    private final Reporting reporting;
    private final DutyClocks clocks;
    private final Letters letters;
    private final PackChoices packs;
    private final CasePages cases;
    private final CaseFiles caseFiles;
    private final SignedInStaff staff;
    private final Frames frames;
    private final Audit audit;
    private final InstantSource time;

    StepPages(
            RegulatorSteps steps,
            RegulatorReplies replies,
            Regulators regulators,
            Reporting reporting,
            DutyClocks clocks,
            Letters letters,
            PackChoices packs,
            CasePages cases,
            CaseFiles caseFiles,
            SignedInStaff staff,
            Frames frames,
            Audit audit,
            InstantSource time) {
        this.steps = steps;
        this.replies = replies;
        this.regulators = regulators;
        this.reporting = reporting;
        this.clocks = clocks;
        this.letters = letters;
        this.packs = packs;
        this.cases = cases;
        this.caseFiles = caseFiles;
        this.staff = staff;
        this.frames = frames;
        this.audit = audit;
        this.time = time;
    }

    /** @throws NotFound for a step of a case that is not for the eyes of who asks */
    RegulatorStep find(UUID id) {
        RegulatorStep step = steps.get(id);
        step.caseId()
                .ifPresent(
                        caseId -> cases.find(caseFiles.get(caseId).reference().text()));
        return step;
    }

    /** @throws NotFound for one over many cases unless they are a supervisor, who alone makes such packs */
    RegulatorStep findToMove(UUID id) {
        RegulatorStep step = find(id);
        if (!moves(step)) {
            throw new NotFound("step");
        }
        return step;
    }

    private boolean moves(RegulatorStep step) {
        return step.caseId().isPresent() || staff.is(Role.SUPERVISOR);
    }

    StepPage one(UUID id, Kept kept, String said) {
        RegulatorStep step = find(id);
        Instant now = time.instant();
        record(step, now);
        Regulator regulator = regulators.get(step.regulatorId());
        return new StepPage(
                frames.at(now),
                view(step, regulator, now),
                moves(step),
                moves(step) ? packs.of(step) : Map.of(),
                packs.names(step),
                replies.of(List.of(id)).stream()
                        .map(reply -> reply(step, reply))
                        .toList(),
                kept,
                said);
    }

    private void record(RegulatorStep step, Instant now) {
        Subject on = step.caseId()
                .map(caseId -> Subject.of("case", caseId, caseId))
                .orElseGet(() -> new Subject("regulator-step", step.id().toString(), null));
        String action = step.caseId().isPresent() ? "case.read" : "regulator-step.read";
        audit.record(staff.actor(), action, on, now);
    }

    private StepView view(RegulatorStep step, Regulator regulator, Instant now) {
        String status = step.status().name();
        Optional<String> reference =
                step.caseId().map(caseFiles::get).map(CaseFile::reference).map(each -> each.shown());
        return new StepView(
                step.id().toString(),
                regulator.name(),
                regulator.slug(),
                reference.or(step::about).orElse(""),
                reference.orElse(""),
                status,
                StepWords.of(status),
                StepWords.tone(status),
                regulator.portal().orElse(""),
                regulator.mail().orElse(""),
                regulator.standard(),
                StepWords.sent(step),
                step.packId().map(UUID::toString).orElse(""),
                reference.map(of -> "/desk/cases/" + of + "/evidence").orElse(staff.is(Role.SUPERVISOR) ? MANY : ""),
                letters.of(regulator, step, packs.named(step), now),
                clocks.of(Obligation.REGULATOR_STEP, step.id()).stream()
                        .map(clock ->
                                new StepView.Clock(clock.ruleVersion().rule().name(), StepWords.due(clock, now)))
                        .toList());
    }

    private StepPage.Reply reply(RegulatorStep step, RegulatorReply reply) {
        boolean reads = moves(step) || staff.is(Role.AUDITOR);
        return new StepPage.Reply(
                TimeWords.day(reply.at()),
                StepWords.reply(reply.kind().name()),
                reads ? reporting.words(step, reply) : "");
    }
}
