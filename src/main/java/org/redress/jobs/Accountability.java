package org.redress.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.redress.removal.commitment.Holding;
import org.redress.removal.commitment.Reviewing;
import org.redress.removal.regulator.ReadySteps;

/** What follows a miss by itself: what is ready for a regulator, and which commitments are to be reviewed. */
@ApplicationScoped
class Accountability {
    private final ReadySteps readySteps;
    private final Reviewing reviewing;
    private final Holding holding;

    Accountability(ReadySteps readySteps, Reviewing reviewing, Holding holding) {
        this.readySteps = readySteps;
        this.reviewing = reviewing;
        this.holding = holding;
    }

    void followUp(Instant now) {
        readySteps.open(now);
        reviewing.openDue(now);
    }

    void count(Instant now) {
        holding.hold(now);
    }
}
