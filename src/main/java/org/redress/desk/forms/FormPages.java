package org.redress.desk.forms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.redress.NotFound;
import org.redress.NotPossibleNow;
import org.redress.audit.Audit;
import org.redress.audit.Subject;
import org.redress.cases.CaseFile;
import org.redress.cases.CaseFiles;
import org.redress.cases.Say;
import org.redress.desk.Frames;
import org.redress.desk.casepage.CasePages;
import org.redress.desk.casepage.Kept;
import org.redress.platform.Platform;
import org.redress.platform.Platforms;
import org.redress.platform.keeping.LinkTries;
import org.redress.removal.Doubles;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalRequests;
import org.redress.removal.RemovalStatus;
import org.redress.staff.SignedInStaff;

/** Builds the page of a platform's form for one case, for staff who may open that case. Each reading is audited. */
@ApplicationScoped
class FormPages {
    private static final Map<String, String> SAID = Map.of(
            "number", "Recorded, with its number: the platform's clocks run from when the form was sent.",
            "sent", "Recorded as sent. Nothing proves that they have it, so only our own clock runs.",
            "failed", "Recorded: the form did not work. Nothing was sent. Try another way, below.",
            "letter", "A letter is on its way instead.");

    private final CasePages cases;
    private final CaseFiles caseFiles;
    private final Platforms platforms;
    private final RemovalRequests requests;
    private final Doubles doubles;
    private final LinkTries tries;
    private final Fields fields;
    private final Frames frames;
    private final SignedInStaff staff;
    private final Audit audit;
    private final InstantSource time;

    FormPages(
            CasePages cases,
            CaseFiles caseFiles,
            Platforms platforms,
            RemovalRequests requests,
            Doubles doubles,
            LinkTries tries,
            Fields fields,
            Frames frames,
            SignedInStaff staff,
            Audit audit,
            InstantSource time) {
        this.cases = cases;
        this.caseFiles = caseFiles;
        this.platforms = platforms;
        this.requests = requests;
        this.doubles = doubles;
        this.tries = tries;
        this.fields = fields;
        this.frames = frames;
        this.staff = staff;
        this.audit = audit;
        this.time = time;
    }

    /**
     * {@return the requests of a case to a platform, in the order reported}
     *
     * @throws NotFound when there are none, or the case is not for who is signed in
     */
    List<RemovalRequest> asked(String reference, String slug) {
        CaseFile file = cases.find(reference);
        Platform platform = platforms.bySlug(slug).orElseThrow(() -> new NotFound("platform"));
        List<RemovalRequest> asked = requests.ofCase(file.id()).stream()
                .filter(request -> request.platformId().equals(platform.id()))
                .filter(request ->
                        request.status() != RemovalStatus.REAPPEARED && request.status() != RemovalStatus.WITHDRAWN)
                .sorted(Comparator.comparing(
                        request -> caseFiles.item(request.itemId()).position()))
                .toList();
        if (asked.isEmpty()) {
            throw new NotFound("form");
        }
        return asked;
    }

    /** {@return what may still be sent of it; what the person said no to only where nothing else is, to say why not} */
    List<RemovalRequest> toSend(String reference, String slug) {
        List<RemovalRequest> asked = asked(reference, slug);
        List<RemovalRequest> open = open(asked, caseFiles.say(asked.get(0).caseId()));
        return open.isEmpty() ? asked : open;
    }

    private static List<RemovalRequest> open(List<RemovalRequest> asked, Say say) {
        return asked.stream()
                .filter(request -> Fields.open(request) && !say.refused(request.itemId()))
                .toList();
    }

    @Transactional
    FormPage of(String reference, String slug, String said, Kept kept) {
        List<RemovalRequest> asked = asked(reference, slug);
        CaseFile file = caseFiles.get(asked.get(0).caseId());
        Platform platform = platforms.findById(asked.get(0).platformId());
        Instant now = time.instant();
        audit.record(staff.actor(), "case.form-read", Subject.of("case", file.id(), file.id()), now);
        List<Doubles.Double> twice = doubles.of(file.id());
        Say say = caseFiles.say(file.id());
        List<RemovalRequest> open = open(asked, say);
        UUID first = (open.isEmpty() ? asked : open).get(0).itemId();
        Optional<NotPossibleNow> against = say.whyNotAsk(file, first, platform.id());
        return new FormPage(
                frames.at(now),
                file.reference().shown(),
                slug,
                platform.name(),
                platform.reportUrl().orElse(""),
                against.map(why -> String.valueOf(why.getMessage())).orElse(""),
                against.isEmpty() && !open.isEmpty(),
                asked.stream()
                        .map(request -> fields.line(request, say.refused(request.itemId()), twice, kept))
                        .toList(),
                against.isPresent() || open.isEmpty() ? List.of() : fields.pasted(file, open),
                open.isEmpty() ? List.of() : fields.duties(file, open),
                ways(platform),
                kept.in("filled") ? kept.typed("filled", "sent") : TypedSent.shown(now),
                SAID.getOrDefault(said, ""),
                kept);
    }

    private Ways ways(Platform platform) {
        LinkTries.Tally tally = tries.tally(platform);
        long all = tally.worked() + tally.failed();
        String words = all == 0
                ? ""
                : "This form worked for staff " + tally.worked() + " times, and did not " + tally.failed() + " times.";
        return new Ways(
                words,
                tally.failed() > 0,
                platform.reportMail().orElse(""),
                platform.contact().note());
    }
}
