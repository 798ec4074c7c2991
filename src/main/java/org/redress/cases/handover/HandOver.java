package org.redress.cases.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.redress.NotPossibleNow;
import org.redress.audit.Actor;
import org.redress.cases.CaseFile;
import org.redress.cases.CaseFiles;
import org.redress.cases.Cases;
import org.redress.staff.care.NotToday;

/** "Not today": a case leaves a member without a reason. No clock waits for it and every alert rings. */
@ApplicationScoped
@Transactional
public class HandOver {
    /** What is said of a colleague who is not to be given a case, whatever the reason. */
    public static final String NOT_AVAILABLE = "They are not available for this one. Choose somebody else.";

    private final CaseFiles caseFiles;
    private final Cases cases;
    private final Availability availability;
    private final NotToday notToday;

    HandOver(CaseFiles caseFiles, Cases cases, Availability availability, NotToday notToday) {
        this.caseFiles = caseFiles;
        this.cases = cases;
        this.availability = availability;
        this.notToday = notToday;
    }

    /**
     * The case is not offered to the member again on their day. If it was theirs it is nobody's then; what was a
     * colleague's stays so. The audit holds an assignment like any other.
     */
    public void notToday(UUID caseId, UUID member, Instant now) {
        CaseFile file = caseFiles.get(caseId);
        notToday.spare(member, caseId, now);
        if (file.assignee().filter(member::equals).isPresent()) {
            cases.reassign(caseId, file.assignee(), null, Actor.staff(member), now);
        }
    }

    /**
     * The same, and a colleague has it then.
     *
     * @throws NotPossibleNow when that colleague is not available for it, without saying why
     */
    public void notToday(UUID caseId, UUID member, UUID colleague, Instant now) {
        CaseFile file = caseFiles.get(caseId);
        refuse(colleague, caseId, now).ifPresent(refusal -> {
            throw refusal;
        });
        notToday.spare(member, caseId, now);
        if (file.assignee().filter(owner -> !owner.equals(member)).isEmpty()) {
            cases.reassign(caseId, file.assignee(), colleague, Actor.staff(member), now);
        }
    }

    private Optional<NotPossibleNow> refuse(UUID colleague, UUID caseId, Instant now) {
        return availability.isFor(colleague, caseId, now)
                ? Optional.empty()
                : Optional.of(new NotPossibleNow("not-available", NOT_AVAILABLE));
    }
}
