package org.redress.removal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.redress.audit.Actor;
import org.redress.cases.CaseChanged;
import org.redress.cases.CaseFile;
import org.redress.cases.CaseStatus;
import org.redress.policy.Rules;

/** What came back waits for us: our own clock runs from then until the fresh request is sent, or nobody wants it any more. */
@ApplicationScoped
class ReappearanceClocks {
    @Inject
    RemovalRequests requests;

    @Inject
    Deadlines deadlines;

    @Inject
    DutyClocks clocks;

    @Inject
    Event<Reappeared> reappeared;

    /**
     * A fresh request is prepared. Staff who saw it themselves need no alert: the clock calls others if they do nothing.
     */
    void start(UUID fresh, CaseFile file, Actor by, Instant now) {
        if (file.status() == CaseStatus.SANDBOX) {
            return;
        }
        clocks.start(
                DutyClocks.Owed.ofCase(Obligation.REAPPEARANCE, fresh, file.id(), Rules.REAPPEARANCE),
                now,
                new ClockFactRecord.Cause("it came back", by, now));
        if (by.kind() != Actor.Kind.STAFF) {
            clocks.of(Obligation.REAPPEARANCE, fresh)
                    .forEach(clock -> clock.dueAt()
                            .ifPresent(due -> reappeared.fire(new Reappeared(clock.id(), file.id(), due, now))));
        }
    }

    /** A step that was struck out may leave it to be sent after all. */
    void on(@Observes RequestChanged changed) {
        RemovalRequest request = requests.get(changed.requestId());
        if (request.follows().isEmpty()) {
            return;
        }
        var cause = new ClockFactRecord.Cause(
                "the fresh request is " + request.status(), Actor.system("removal"), changed.at());
        if (request.status() == RemovalStatus.PREPARED) {
            deadlines.lock(Obligation.REAPPEARANCE, request.id()).forEach(clock -> clock.strikeOutStops(cause));
        } else {
            clocks.stop(Obligation.REAPPEARANCE, request.id(), changed.at(), cause);
        }
    }

    void on(@Observes CaseChanged changed) {
        if (changed.what() == CaseChanged.What.SEALED || changed.what() == CaseChanged.What.ERASED) {
            var cause = new ClockFactRecord.Cause("closed", changed.by(), changed.at());
            requests.ofCase(changed.caseId())
                    .forEach(request -> clocks.stop(Obligation.REAPPEARANCE, request.id(), changed.at(), cause));
        }
    }
}
