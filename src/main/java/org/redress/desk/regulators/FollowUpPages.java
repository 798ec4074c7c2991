package org.redress.desk.regulators;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.redress.audit.Audit;
import org.redress.audit.Subject;
import org.redress.cases.CaseFile;
import org.redress.cases.sharing.SharingConsents;
import org.redress.desk.Frames;
import org.redress.desk.casepage.CasePages;
import org.redress.desk.casepage.Kept;
import org.redress.policy.regulator.Regulator;
import org.redress.policy.regulator.Regulators;
import org.redress.removal.RemovalRequests;
import org.redress.staff.SignedInStaff;

/** Builds the page of what follows a miss on one case; reading it is reading the case. */
@ApplicationScoped
class FollowUpPages {
    private final CasePages cases;
    private final RemovalRequests requests;
    private final FollowUps followUps;
    private final StepList steps;
    private final Regulators regulators;
    private final SharingConsents consents;
    private final SignedInStaff staff;
    private final Frames frames;
    private final Audit audit;
    private final InstantSource time;

    FollowUpPages(
            CasePages cases,
            RemovalRequests requests,
            FollowUps followUps,
            StepList steps,
            Regulators regulators,
            SharingConsents consents,
            SignedInStaff staff,
            Frames frames,
            Audit audit,
            InstantSource time) {
        this.cases = cases;
        this.requests = requests;
        this.followUps = followUps;
        this.steps = steps;
        this.regulators = regulators;
        this.consents = consents;
        this.staff = staff;
        this.frames = frames;
        this.audit = audit;
        this.time = time;
    }

    FollowUpPage one(String reference, Kept kept, String said) {
        CaseFile file = cases.find(reference);
        Instant now = time.instant();
        audit.record(staff.actor(), "case.read", Subject.of("case", file.id(), file.id()), now);
        List<StepLine> made = steps.ofCase(file.id());
        Map<Boolean, List<Regulator>> agreed =
                regulators.inUse().stream().collect(Collectors.partitioningBy(each -> agreed(each, file.id())));
        return new FollowUpPage(
                frames.at(now),
                file.reference().shown(),
                requests.ofCase(file.id()).stream()
                        .map(request -> followUps.of(request, now))
                        .filter(FollowUpPage.Asked::any)
                        .toList(),
                made,
                agreed.getOrDefault(true, List.of()).stream()
                        .filter(each -> made.stream().noneMatch(step -> step.waitsFor(each.name())))
                        .map(each -> new FollowUpPage.Choice(each.slug(), each.name()))
                        .toList(),
                agreed.getOrDefault(false, List.of()).stream()
                        .map(Regulator::name)
                        .toList(),
                kept,
                said);
    }

    private boolean agreed(Regulator regulator, UUID caseId) {
        return !consents.given(regulator.id(), List.of(caseId)).isEmpty();
    }
}
