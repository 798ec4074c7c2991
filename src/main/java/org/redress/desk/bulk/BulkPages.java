package org.redress.desk.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.NotFound;
import org.redress.NotPossibleNow;
import org.redress.cases.CaseFile;
import org.redress.cases.CaseFiles;
import org.redress.cases.CaseTeams;
import org.redress.cases.SetAside;
import org.redress.desk.Colleagues;
import org.redress.desk.Frames;
import org.redress.desk.TimeWords;
import org.redress.platform.Platform;
import org.redress.platform.Platforms;
import org.redress.removal.RemovalRequests;
import org.redress.removal.bulk.Bulk;
import org.redress.removal.bulk.BulkAction;
import org.redress.removal.bulk.BulkLine;
import org.redress.removal.bulk.Chosen;
import org.redress.removal.bulk.Possible;
import org.redress.removal.bulk.Wish;
import org.redress.staff.SignedInStaff;

/** Makes the pages about an action on many, and the line above the list that tells of it. */
@ApplicationScoped
public class BulkPages {
    private final Possible possible;
    private final Bulk bulk;
    private final CaseFiles caseFiles;
    private final RemovalRequests requests;
    private final Platforms platforms;
    private final Colleagues colleagues;
    private final Frames frames;
    private final SignedInStaff staff;
    private final CaseTeams teams;
    private final SetAside setAside;

    BulkPages(
            Possible possible,
            Bulk bulk,
            CaseFiles caseFiles,
            RemovalRequests requests,
            Platforms platforms,
            Colleagues colleagues,
            Frames frames,
            SignedInStaff staff,
            CaseTeams teams,
            SetAside setAside) {
        this.possible = possible;
        this.bulk = bulk;
        this.caseFiles = caseFiles;
        this.requests = requests;
        this.platforms = platforms;
        this.colleagues = colleagues;
        this.frames = frames;
        this.staff = staff;
        this.teams = teams;
        this.setAside = setAside;
    }

    /** {@return the chosen lines of cases that whoever is signed in sees} */
    List<Chosen> seen(Ordered order) {
        return order.chosen().stream()
                .filter(line -> teams.isSeen(line.caseId()))
                .toList();
    }

    /** What stands above the list after an action on many. */
    public record Did(UUID id, String words, String undo) {}

    /**
     * What a list offers for the lines that are chosen.
     *
     * @param did what this member last did to many, if the address names it
     * @param colleagues to whom cases can be given
     * @param me this member, as one of them
     * @param lengths for how long a case can be set aside
     */
    public record Offer(@Nullable Did did, List<Colleagues.Colleague> colleagues, String me, List<For> lengths) {}

    /** @param did the id of an action of this member; any other text names none */
    public Offer offer(String did, Instant now) {
        return new Offer(did(did, now), colleagues.all(), staff.member().id().toString(), List.of(For.values()));
    }

    private @Nullable Did did(String id, Instant now) {
        return Previewed.parsed(id)
                .flatMap(known -> bulk.of(staff.member().id(), known))
                .map(action -> new Did(action.id(), BulkWords.told(action, now, colleagues), BulkWords.undo(action)))
                .orElse(null);
    }

    BulkPage preview(Ordered order, Wish wish, Instant now) {
        List<BulkPage.Line> will = new ArrayList<>();
        List<BulkPage.Line> not = new ArrayList<>();
        for (Chosen each : Bulk.distinct(wish.kind(), seen(order))) {
            Optional<NotPossibleNow> refusal =
                    possible.whyNot(each, wish, staff.member().id(), now);
            if (refusal.isEmpty()) {
                will.add(line(each, before(each.caseId(), wish, now)));
            } else {
                not.add(line(each, String.valueOf(refusal.get().getMessage())));
            }
        }
        String title = BulkWords.title(wish, will.size(), colleagues);
        String note = BulkWords.note(wish.kind());
        return new BulkPage(frames.at(now), title, note, "", order, UUID.randomUUID(), will, not);
    }

    BulkPage refused(Ordered order, String problem, Instant now) {
        String title = "That is not clear yet";
        return new BulkPage(frames.at(now), title, "", problem, order, UUID.randomUUID(), List.of(), List.of());
    }

    /**
     * @param refused why it could not be taken back
     * @throws NotFound when it is not an action of this member
     */
    @Transactional
    public BulkDonePage done(UUID id, String refused, Instant now) {
        BulkAction action = bulk.of(staff.member().id(), id).orElseThrow(() -> new NotFound("action"));
        return new BulkDonePage(
                frames.at(now),
                action.id(),
                BulkWords.told(action, now, colleagues),
                BulkWords.undo(action),
                refused,
                action.lines().stream().map(this::line).toList());
    }

    /** {@return what was decided before of the case, and would not be so any more} */
    private String before(UUID caseId, Wish wish, Instant now) {
        return switch (wish.kind()) {
            case ASSIGN ->
                caseFiles
                        .get(caseId)
                        .assignee()
                        .map(whose -> colleagues.name(whose) + " has it now.")
                        .orElse("");
            case SET_ASIDE ->
                setAside.of(caseId)
                        .filter(now::isBefore)
                        .map(until -> "Set aside already, until " + TimeWords.day(until) + ".")
                        .orElse("");
            case SEND, BRING_BACK -> "";
        };
    }

    private BulkPage.Line line(Chosen chosen, String why) {
        CaseFile file = caseFiles.get(chosen.caseId());
        return new BulkPage.Line(
                chosen.text(),
                file.assignee().map(whose -> Previewed.owner(file.id(), whose)).orElse(""),
                file.reference().shown(),
                platform(chosen.requestId()),
                why);
    }

    private BulkDonePage.Line line(BulkLine line) {
        return new BulkDonePage.Line(
                reference(line.caseId()),
                platform(line.requestId().orElse(null)),
                BulkWords.outcome(line.outcome()),
                BulkWords.tone(line.outcome()),
                line.why().orElse(""));
    }

    private String reference(UUID caseId) {
        return caseFiles.get(caseId).reference().shown();
    }

    private String platform(@Nullable UUID requestId) {
        return requestId == null
                ? ""
                : platforms
                        .findByIdOptional(requests.get(requestId).platformId())
                        .map(Platform::name)
                        .orElse("");
    }
}
