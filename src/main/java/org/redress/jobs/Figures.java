package org.redress.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.redress.statistics.Outcomes;
import org.redress.statistics.Repair;
import org.redress.statistics.edition.Publishing;

/** How platforms answer: counted as it happens, counted anew at night, and shown to the public. */
@ApplicationScoped
class Figures {
    private final Outcomes outcomes;
    private final Repair repair;
    private final Publishing publishing;

    Figures(Outcomes outcomes, Repair repair, Publishing publishing) {
        this.outcomes = outcomes;
        this.repair = repair;
        this.publishing = publishing;
    }

    void fold(Instant now) {
        outcomes.fold(now);
    }

    void repair(Instant now) {
        repair.nightly(now);
    }

    void publish(Instant now) {
        publishing.publishDue(now);
    }
}
