package org.redress.desk.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.redress.cases.CaseFile;
import org.redress.cases.sharing.Receiver;
import org.redress.cases.sharing.Receivers;
import org.redress.desk.Frames;
import org.redress.desk.casepage.Kept;
import org.redress.evidence.EvidencePacks;
import org.redress.evidence.gathering.Chosen;
import org.redress.evidence.gathering.Finder;
import org.redress.evidence.gathering.Found;
import org.redress.staff.Role;
import org.redress.staff.SignedInStaff;

/** Builds the page about the packs of a case. */
@ApplicationScoped
class CaseEvidencePages {
    private final Receivers receivers;
    private final Finder finder;
    private final EvidencePacks packs;
    private final PackLines lines;
    private final PackNews news;
    private final Frames frames;
    private final SignedInStaff staff;

    CaseEvidencePages(
            Receivers receivers,
            Finder finder,
            EvidencePacks packs,
            PackLines lines,
            PackNews news,
            Frames frames,
            SignedInStaff staff) {
        this.receivers = receivers;
        this.finder = finder;
        this.packs = packs;
        this.lines = lines;
        this.news = news;
        this.frames = frames;
        this.staff = staff;
    }

    @Transactional
    CaseEvidencePage of(CaseFile file, Kept kept, Instant now) {
        List<PackLine> made = packs.ofCase(file.id()).stream().map(lines::of).toList();
        return new CaseEvidencePage(
                frames.at(now),
                file.reference().shown(),
                receivers.all().stream().map(each -> line(file, each)).toList(),
                news.ofCase(file.id()),
                made,
                kept,
                staff.is(Role.SUPERVISOR));
    }

    private CaseEvidencePage.Line line(CaseFile file, Receiver receiver) {
        Found found = finder.count(Chosen.ofCase(file.id()), receiver.id());
        return new CaseEvidencePage.Line(receiver.id(), receiver.name(), says(found), found.inside() > 0);
    }

    private static String says(Found found) {
        if (found.inside() > 0) {
            return found.inside() == 1 ? "1 request goes in." : found.inside() + " requests go in.";
        }
        if (found.tookBack() > 0) {
            return "The person took it back: nothing goes in.";
        }
        return found.neverAgreed() > 0 ? "The person has not agreed: nothing goes in." : "Nothing was sent yet.";
    }
}
