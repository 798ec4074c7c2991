package org.redress.removal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.EnumSet;
import java.util.Set;
import org.redress.NotPossibleNow;
import org.redress.audit.Actor;
import org.redress.cases.CaseClosing;
import org.redress.cases.CaseFiles;
import org.redress.cases.CaseStatus;
import org.redress.cases.Closing;
import org.redress.cases.Say;
import org.redress.deadline.ClockState;

/** Says whether anything still runs on a case, and opens a closed one again when something was seen again or is owed again. */
@ApplicationScoped
class Rest {
    /** What others owe us and may never give keeps no case open. */
    private static final Set<Obligation> MAY_WAIT_LONGER =
            EnumSet.of(Obligation.FINGERPRINT_WITHDRAWAL, Obligation.REGULATOR_STEP);

    private final RemovalRequests requests;
    private final Deadlines deadlines;
    private final CaseFiles caseFiles;
    private final Closing closing;

    Rest(RemovalRequests requests, Deadlines deadlines, CaseFiles caseFiles, Closing closing) {
        this.requests = requests;
        this.deadlines = deadlines;
        this.caseFiles = caseFiles;
        this.closing = closing;
    }

    void on(@Observes CaseClosing asked) {
        Say say = caseFiles.say(asked.caseId());
        requests.ofCase(asked.caseId()).forEach(request -> refuseWhileOpen(request, say));
        boolean running = deadlines.ofCase(asked.caseId()).stream()
                .filter(clock -> !MAY_WAIT_LONGER.contains(clock.obligation()))
                .anyMatch(clock -> clock.state() == ClockState.RUNNING || clock.state() == ClockState.PAUSED);
        if (running) {
            throw new NotPossibleNow("clock-runs", "A clock still runs on this case: see to it first.");
        }
    }

    void on(@Observes RequestChanged changed) {
        if (changed.event() == RemovalEvent.STILL_THERE || changed.event() == RemovalEvent.REAPPEAR) {
            closing.reopen(changed.caseId(), "seen-again", Actor.system("removal"), changed.at());
        } else if (changed.event() == RemovalEvent.CORRECT) {
            closing.reopen(changed.caseId(), "answer-corrected", Actor.system("removal"), changed.at());
        } else if (changed.event() == RemovalEvent.REVIEW
                && caseFiles.get(changed.caseId()).status() == CaseStatus.CLOSED) {
            closing.reopen(changed.caseId(), "taken-up-again", Actor.system("removal"), changed.at());
        }
    }

    private void refuseWhileOpen(RemovalRequest request, Say say) {
        if (request.status().awaitsPlatform()) {
            throw new NotPossibleNow("with-platform", "A platform still owes an answer on this case.");
        }
        if (request.status() == RemovalStatus.REMOVED) {
            throw new NotPossibleNow("to-check", "A platform says that it removed something: look whether it is gone.");
        }
        if (request.status() == RemovalStatus.PREPARED && mayBeSent(request, say)) {
            throw new NotPossibleNow("to-send", "A request is ready to be sent: send it, or withdraw it first.");
        }
    }

    private boolean mayBeSent(RemovalRequest request, Say say) {
        return caseFiles.get(request.caseId()).ending().wasAccepted()
                && say.agreed(request.itemId(), request.platformId());
    }
}
