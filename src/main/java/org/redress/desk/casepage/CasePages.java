package org.redress.desk.casepage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.redress.NotFound;
import org.redress.audit.Audit;
import org.redress.audit.Subject;
import org.redress.cases.CaseFile;
import org.redress.cases.CaseFiles;
import org.redress.cases.CaseStatus;
import org.redress.cases.CaseTeams;
import org.redress.cases.Reference;
import org.redress.cases.prepared.PreparedAnswers;
import org.redress.desk.Colleagues;
import org.redress.desk.Frames;
import org.redress.desk.evidence.PackNews;
import org.redress.desk.past.Meanwhile;
import org.redress.desk.presence.Around;
import org.redress.platform.Platforms;
import org.redress.staff.Role;
import org.redress.staff.SignedInStaff;
import org.redress.staff.care.Exposures;
import org.redress.staff.presence.Doing;

/** The page of a case, as it is now, for whoever is signed in. Each reading is audited. */
@ApplicationScoped
public class CasePages {
    private final CaseFiles caseFiles;
    private final CaseViews views;
    private final PackNews packs;
    private final Meanwhile meanwhile;
    private final Around around;
    private final Platforms platforms;
    private final PreparedAnswers answers;
    private final Colleagues colleagues;
    private final Frames frames;
    private final SignedInStaff staff;
    private final CaseTeams teams;
    private final Audit audit;
    private final Exposures exposures;
    private final InstantSource time;

    CasePages(
            CaseFiles caseFiles,
            CaseViews views,
            PackNews packs,
            Meanwhile meanwhile,
            Around around,
            Platforms platforms,
            PreparedAnswers answers,
            Colleagues colleagues,
            Frames frames,
            SignedInStaff staff,
            CaseTeams teams,
            Audit audit,
            Exposures exposures,
            InstantSource time) {
        this.caseFiles = caseFiles;
        this.views = views;
        this.packs = packs;
        this.meanwhile = meanwhile;
        this.around = around;
        this.platforms = platforms;
        this.answers = answers;
        this.colleagues = colleagues;
        this.frames = frames;
        this.staff = staff;
        this.teams = teams;
        this.audit = audit;
        this.exposures = exposures;
        this.time = time;
    }

    /** @throws NotFound for an unknown reference, and for a case that is not for the eyes of who asks */
    public CaseFile find(String reference) {
        CaseFile file =
                Reference.parse(reference).flatMap(caseFiles::byReference).orElseThrow(() -> new NotFound("case"));
        boolean sealed = file.status() == CaseStatus.SEALED;
        boolean unseen = sealed != staff.is(Role.SAFEGUARDING) && (sealed || !readsCases());
        boolean others = !sealed && !teams.isSeen(file.id());
        if (unseen || others || file.status() == CaseStatus.ERASED || file.status() == CaseStatus.SANDBOX) {
            throw new NotFound("case");
        }
        return file;
    }

    @Transactional
    public Response page(String reference, String said) {
        return render(find(reference), Kept.NOTHING, Said.words(said));
    }

    /** The page again, with what was typed and why it could not be taken. */
    @Transactional
    public Response again(UUID caseId, Kept kept) {
        return render(find(caseFiles.get(caseId).reference().text()), kept, "");
    }

    private Response render(CaseFile file, Kept kept, String said) {
        Instant now = time.instant();
        UUID member = staff.member().id();
        // Asked before this reading is written down: it is what the next question counts from.
        List<Meanwhile.Line> since = kept.conflicts() ? meanwhile.of(file.id(), member) : List.of();
        audit.record(staff.actor(), "case.read", Subject.of("case", file.id(), file.id()), now);
        exposures.openedCase(member, file.id(), now);
        Choices choices = Choices.with(
                platforms.inUse().stream()
                        .map(platform -> new Choices.Choice(platform.slug(), platform.name()))
                        .toList(),
                answers.offeredTo(file.language()).stream()
                        .map(answer -> new Choices.Choice(answer.id().toString(), answer.title()))
                        .toList(),
                colleagues.all(),
                member.toString());
        CaseView view = views.of(file, member, now);
        List<String> others = around.see(file.id(), member, Doing.READING, now);
        Conflict conflict = Conflict.of(kept, view, since);
        CasePage page =
                new CasePage(frames.at(now), view, packs.ofCase(file.id()), choices, kept, conflict, others, said);
        return Response.status(kept.status())
                .type(MediaType.TEXT_HTML)
                .entity(page)
                .build();
    }

    private boolean readsCases() {
        return staff.is(Role.CASEWORKER) || staff.is(Role.SUPERVISOR) || staff.is(Role.AUDITOR);
    }
}
