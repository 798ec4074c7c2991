package org.redress.desk.retention;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.redress.audit.Audit;
import org.redress.audit.Subject;
import org.redress.cases.CaseFile;
import org.redress.cases.CaseStatus;
import org.redress.cases.retention.RetentionSettings;
import org.redress.cases.retention.Step;
import org.redress.cases.retention.Terms;
import org.redress.desk.Colleagues;
import org.redress.desk.Frames;
import org.redress.desk.TimeWords;
import org.redress.desk.casepage.CasePages;
import org.redress.desk.casepage.Kept;
import org.redress.staff.Role;
import org.redress.staff.SignedInStaff;

/** Builds the page of one case's end; reading it is reading the case. */
@ApplicationScoped
class KeepingPages {
    private final CasePages cases;
    private final RetentionSettings settings;
    private final HoldList holds;
    private final Colleagues colleagues;
    private final SignedInStaff staff;
    private final Frames frames;
    private final Audit audit;
    private final InstantSource time;

    KeepingPages(
            CasePages cases,
            RetentionSettings settings,
            HoldList holds,
            Colleagues colleagues,
            SignedInStaff staff,
            Frames frames,
            Audit audit,
            InstantSource time) {
        this.cases = cases;
        this.settings = settings;
        this.holds = holds;
        this.colleagues = colleagues;
        this.staff = staff;
        this.frames = frames;
        this.audit = audit;
        this.time = time;
    }

    KeepingPage one(String reference, Kept kept, String said) {
        CaseFile file = cases.find(reference);
        Instant now = time.instant();
        audit.record(staff.actor(), "case.read", Subject.of("case", file.id(), file.id()), now);
        List<HoldLine> all = holds.of(file.id(), now);
        return new KeepingPage(
                frames.at(now),
                view(file),
                all.stream().filter(each -> each.ended().isEmpty()).toList(),
                all.stream().filter(each -> !each.ended().isEmpty()).toList(),
                colleagues.all(),
                kept,
                said,
                staff.is(Role.SUPERVISOR));
    }

    private KeepingView view(CaseFile file) {
        Instant closed = file.ending().closedAt().orElse(null);
        boolean judged = file.status() == CaseStatus.ACCEPTED || file.status() == CaseStatus.NOT_OURS;
        String reference = file.reference().shown();
        if (closed == null || file.status() != CaseStatus.CLOSED) {
            return new KeepingView(reference, "", judged, "", "", "");
        }
        Terms terms = settings.current();
        return new KeepingView(
                reference,
                TimeWords.day(closed),
                judged,
                file.ending()
                        .contactGoneAt()
                        .map(at -> "gone since " + TimeWords.day(at))
                        .orElseGet(() -> until(terms, Step.CONTACT, closed)),
                until(terms, Step.WORDS, closed),
                until(terms, Step.TIMELINE, closed));
    }

    private static String until(Terms terms, Step step, Instant closed) {
        return "until " + TimeWords.day(terms.due(step, closed));
    }
}
