package org.redress.check;

import jakarta.enterprise.context.ApplicationScoped;
import org.redress.cases.CaseFile;
import org.redress.cases.CaseFiles;
import org.redress.cases.CaseStatus;
import org.redress.cases.Consent;
import org.redress.cases.Item;
import org.redress.cases.Say;
import org.redress.removal.RemovalEvent;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalStatus;
import org.redress.removal.Transition;

/** Whether anybody wants to know whether it is gone. The person is asked first: by what they hold, withdrew or erased. */
@ApplicationScoped
class Wanted {
    private final CaseFiles caseFiles;

    Wanted(CaseFiles caseFiles) {
        this.caseFiles = caseFiles;
    }

    /** The answer. */
    enum Answer {
        YES,
        /** Until the person says so, or the judgement is made again. */
        NOT_NOW,
        NO
    }

    Answer now(RemovalRequest request) {
        CaseFile file = caseFiles.get(request.caseId());
        Item item = caseFiles.item(request.itemId());
        if (file.status().isOutOfSight() || item.withdrawnAt().isPresent() || !mayBeLookedFor(request.status())) {
            return Answer.NO;
        }
        Say say = caseFiles.say(file.id(), item.id(), item.recipient());
        boolean agreed = say.agreed(item);
        boolean held = file.onHold()
                || say.of(item.recipient()).filter(Consent::onHold).isPresent();
        boolean judged = file.status() == CaseStatus.ACCEPTED || file.status() == CaseStatus.CLOSED;
        return agreed && !held && judged ? Answer.YES : Answer.NOT_NOW;
    }

    /** Gone already, or something that may turn out to be. */
    static boolean mayBeLookedFor(RemovalStatus status) {
        return status == RemovalStatus.GONE || status.on(RemovalEvent.VERIFY_GONE) instanceof Transition.To;
    }
}
