package org.redress.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.redress.evidence.Ending;
import org.redress.evidence.Maker;
import org.redress.removal.commitment.Holding;
import org.redress.removal.commitment.Reviewing;
import org.redress.removal.regulator.ReadySteps;

/**
 * What follows a miss by itself: packs of evidence that somebody asked for, what is ready for a regulator, and which
 * commitments are to be reviewed.
 */
@ApplicationScoped
class Accountability {
    private final ReadySteps readySteps;
    private final Reviewing reviewing;
    private final Holding holding;
    private final Maker packMaker;
    private final Ending packEnding;

    Accountability(ReadySteps readySteps, Reviewing reviewing, Holding holding, Maker packMaker, Ending packEnding) {
        this.readySteps = readySteps;
        this.reviewing = reviewing;
        this.holding = holding;
        this.packMaker = packMaker;
        this.packEnding = packEnding;
    }

    void followUp(Instant now) {
        readySteps.open(now);
        reviewing.openDue(now);
    }

    void count(Instant now) {
        holding.hold(now);
    }

    void makePacks(Instant now) {
        packMaker.runDue(now);
    }

    void forgetPacks(Instant now) {
        packEnding.forget(now);
    }
}
