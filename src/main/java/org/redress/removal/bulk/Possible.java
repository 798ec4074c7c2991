package org.redress.removal.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.NotPossibleNow;
import org.redress.cases.CaseFile;
import org.redress.cases.CaseFiles;
import org.redress.cases.CaseStatus;
import org.redress.cases.SetAside;
import org.redress.cases.handover.Availability;
import org.redress.cases.handover.HandOver;
import org.redress.platform.Channel;
import org.redress.platform.Platforms;
import org.redress.removal.Doubles;
import org.redress.removal.RemovalEvent;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalRequests;
import org.redress.removal.Transition;

/** Says of each line beforehand whether the wish can come true. Whoever does it is asked again. */
@ApplicationScoped
public class Possible {
    private static final Set<CaseStatus> WORKED_ON =
            EnumSet.of(CaseStatus.HELD, CaseStatus.REPORTED, CaseStatus.ACCEPTED);

    private final CaseFiles caseFiles;
    private final RemovalRequests requests;
    private final SetAside setAside;
    private final Availability availability;
    private final Doubles doubles;
    private final Platforms platforms;

    Possible(
            CaseFiles caseFiles,
            RemovalRequests requests,
            SetAside setAside,
            Availability availability,
            Doubles doubles,
            Platforms platforms) {
        this.caseFiles = caseFiles;
        this.requests = requests;
        this.setAside = setAside;
        this.availability = availability;
        this.doubles = doubles;
        this.platforms = platforms;
    }

    /** {@return what is against it, in words for staff; nothing when it can be done} */
    public Optional<NotPossibleNow> whyNot(Chosen chosen, Wish wish, UUID by, Instant now) {
        CaseFile file = caseFiles.get(chosen.caseId());
        if (!WORKED_ON.contains(file.status())) {
            return refused("closed", "Nobody works on this case any more.");
        }
        return switch (wish.kind()) {
            case ASSIGN -> whyNotAssign(file, Objects.requireNonNull(wish.assignee()), by, now);
            case SEND -> whyNotSend(file, chosen.requestId());
            case SET_ASIDE -> Optional.empty();
            case BRING_BACK ->
                setAside.of(file.id()).isPresent() ? Optional.empty() : refused("not-aside", "It is not set aside.");
        };
    }

    /** Whoever gives a case to themselves is not asked whether they are available for it. */
    private Optional<NotPossibleNow> whyNotAssign(CaseFile file, UUID to, UUID by, Instant now) {
        if (file.assignee().filter(to::equals).isPresent()) {
            return refused("already-there", "It is theirs already.");
        }
        return to.equals(by) || availability.isFor(to, file.id(), now)
                ? Optional.empty()
                : refused("not-available", HandOver.NOT_AVAILABLE);
    }

    private Optional<NotPossibleNow> whyNotSend(CaseFile file, @Nullable UUID requestId) {
        if (requestId == null) {
            return refused("no-request", "There is no request to send in this line.");
        }
        RemovalRequest request = requests.get(requestId);
        if (!request.caseId().equals(file.id()) || !(request.status().on(RemovalEvent.SEND) instanceof Transition.To)) {
            return refused("already-there", "It was sent already.");
        }
        if (doubles.of(request).isPresent()) {
            return refused("asked-already", "Asked already in a case that is handled together with this one.");
        }
        Channel channel = platforms.findById(request.platformId()).channel();
        if (channel == Channel.FORM || channel == Channel.NONE) {
            return refused(
                    "by-hand", "Somebody has to fill in a form, or to report inside the app: do that on the case.");
        }
        return caseFiles.whyNotAsk(file, request.itemId(), request.platformId());
    }

    private static Optional<NotPossibleNow> refused(String code, String words) {
        return Optional.of(new NotPossibleNow(code, words));
    }
}
