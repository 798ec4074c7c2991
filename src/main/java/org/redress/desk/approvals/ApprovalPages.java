package org.redress.desk.approvals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.redress.NotFound;
import org.redress.audit.Audit;
import org.redress.audit.Subject;
import org.redress.cases.CaseFile;
import org.redress.cases.CaseFiles;
import org.redress.cases.approval.Approval;
import org.redress.cases.approval.Approvals;
import org.redress.cases.approval.What;
import org.redress.cases.retention.LegalHolds;
import org.redress.desk.Colleagues;
import org.redress.desk.Frames;
import org.redress.desk.TimeWords;
import org.redress.desk.casepage.CasePages;
import org.redress.staff.Role;
import org.redress.staff.SignedInStaff;
import org.redress.web.Answered;

/** The pages of what needs two members of staff. Reading what an asker wrote is audited. */
@ApplicationScoped
class ApprovalPages {
    private final Approvals approvals;
    private final ApprovalLists lists;
    private final CaseFiles caseFiles;
    private final CasePages cases;
    private final Colleagues colleagues;
    private final LegalHolds holds;
    private final Frames frames;
    private final SignedInStaff staff;
    private final Audit audit;

    ApprovalPages(
            Approvals approvals,
            ApprovalLists lists,
            CaseFiles caseFiles,
            CasePages cases,
            Colleagues colleagues,
            LegalHolds holds,
            Frames frames,
            SignedInStaff staff,
            Audit audit) {
        this.approvals = approvals;
        this.lists = lists;
        this.caseFiles = caseFiles;
        this.cases = cases;
        this.colleagues = colleagues;
        this.holds = holds;
        this.frames = frames;
        this.staff = staff;
        this.audit = audit;
    }

    @Transactional
    public Response list(String said, Instant now) {
        UUID me = staff.member().id();
        return Answered.page(new ApprovalsPage(
                frames.at(now),
                lists.waiting(me, now),
                lists.codes(me, now),
                lists.toTake(me, now),
                lists.decided(me),
                said(said)));
    }

    /** @throws NotFound when there is none, or its case is not for the eyes of who asks */
    @Transactional
    public Response one(UUID id, int status, String problem, Instant now) {
        Approval approval = find(id);
        CaseFile file = caseFiles.get(approval.caseId());
        audit.record(staff.actor(), "approval.read", Subject.of("approval", id, file.id()), now);
        return Answered.with(status, new ApprovalPage(frames.at(now), view(approval, file, now), hold(file), problem));
    }

    /** @throws NotFound when there is none, or its case is not for the eyes of who asks */
    @Transactional
    public Approval find(UUID id) {
        Approval approval = approvals.findByIdOptional(id).orElseThrow(() -> new NotFound("approval"));
        cases.find(caseFiles.get(approval.caseId()).reference().text());
        return approval;
    }

    private ApprovalPage.View view(Approval approval, CaseFile file, Instant now) {
        boolean mine = approval.askedBy().equals(staff.member().id());
        boolean open = approval.isOpen(now);
        return new ApprovalPage.View(
                approval.id().toString(),
                file.reference().shown(),
                approval.what() == What.ERASURE,
                ApprovalWords.what(approval.what()),
                ApprovalWords.why(approval.why()),
                approvals.words(approval),
                approval.receiver().map(ApprovalWords::receiver).orElse(""),
                ApprovalWords.parts(approval.parts()),
                colleagues.name(approval.askedBy()),
                TimeWords.day(approval.askedAt()),
                TimeWords.day(approval.askedAt().plus(Approval.LASTS)),
                decision(approval),
                open && !mine && staff.is(Role.SUPERVISOR),
                mine,
                open,
                open && approvals.isOutlived(approval),
                mine && approval.isToTake(Approval.Form.PAGE, now),
                mine && approval.isToTake(Approval.Form.DATA, now));
    }

    private String hold(CaseFile file) {
        return holds.of(file.id())
                .map(hold -> "Until " + TimeWords.day(hold.until()) + ": " + hold.reason())
                .orElse("");
    }

    private String decision(Approval approval) {
        return approval.decision()
                .map(how -> ApprovalWords.decision(how) + " by "
                        + approval.decidedBy().map(colleagues::name).orElse("") + ", "
                        + TimeWords.day(approval.decidedAt().orElse(null)))
                .orElse("");
    }

    private static String said(String param) {
        return switch (param) {
            case "asked" -> "Asked. It waits here for a supervisor, for seven days.";
            case "erased" -> "Confirmed. The case is erased: nobody can read any more what the person told.";
            case "confirmed" -> "Confirmed. Who asked can hand it out now.";
            case "declined" -> "Declined. Nothing happens.";
            case "taken-back" -> "Taken back. Nothing happens.";
            default -> "";
        };
    }
}
