package org.redress.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.redress.cases.CaseChanged;
import org.redress.removal.KeptAfterAll;
import org.redress.removal.RemovalEvent;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalRequests;
import org.redress.removal.RemovalStatus;
import org.redress.removal.RequestChanged;
import org.redress.removal.Transition;

/** Begins to look when a platform says removed, goes on when it was found gone, and ends when nobody wants to know. */
@ApplicationScoped
class Watching {
    private final Watches watches;
    private final Looks looks;
    private final RemovalRequests requests;
    private final Checking checking;

    Watching(Watches watches, Looks looks, RemovalRequests requests, Checking checking) {
        this.watches = watches;
        this.looks = looks;
        this.requests = requests;
        this.checking = checking;
    }

    void on(@Observes RequestChanged changed) {
        RemovalRequest request = requests.get(changed.requestId());
        if (request.status() == RemovalStatus.REMOVED) {
            checking.watch(request, changed.at()).ifPresent(watch -> watch.seek(changed.at()));
        } else if (request.status() == RemovalStatus.GONE) {
            checking.watch(request, changed.at()).ifPresent(watch -> watch.settle(changed.at()));
        } else if (ends(request, changed.event())) {
            watches.of(request.id()).ifPresent(Watch::end);
        }
    }

    /** Whether it is back, only a look shows: that follows at once, instead of when the schedule comes to it. */
    void on(@Observes KeptAfterAll kept) {
        watches.lock(kept.requestId()).ifPresent(watch -> watch.lookAt(kept.at()));
    }

    void on(@Observes CaseChanged changed) {
        switch (changed.what()) {
            case LET_IN, REVIEWED, COMPLETED, CLEARED ->
                watches.ofCase(changed.caseId()).forEach(watch -> watch.resume(changed.at()));
            case SEALED -> watches.ofCase(changed.caseId()).forEach(Watch::end);
            case ERASED -> {
                watches.ofCase(changed.caseId()).forEach(Watch::end);
                looks.erase(changed.caseId());
            }
            case WITHDRAWN, STOPPED -> {
                // Each look asks first whether anybody still wants to know.
            }
        }
    }

    /** Whoever saw it still up, or a platform that says no, leaves nothing to verify; nor does a withdrawal. */
    private static boolean ends(RemovalRequest request, RemovalEvent event) {
        boolean mayBeGone = request.status().on(RemovalEvent.VERIFY_GONE) instanceof Transition.To;
        return !mayBeGone
                || event == RemovalEvent.STILL_THERE
                || event == RemovalEvent.REFUSE
                || event == RemovalEvent.CORRECT;
    }
}
