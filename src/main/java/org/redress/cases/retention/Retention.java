package org.redress.cases.retention;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Forgets what is due, the longest closed first. One case, one step, one transaction: a crash loses nothing and repeats
 * nothing, any number of nodes pass each other by, and a case that fails is passed over until the next run.
 */
@ApplicationScoped
public class Retention {
    private static final Logger LOG = Logger.getLogger(Retention.class);
    private static final int MOST_A_RUN = 500;

    private final RetentionSettings settings;
    private final LegalHolds holds;
    private final CasesAtRest cases;
    private final Forgetting forgetting;

    Retention(RetentionSettings settings, LegalHolds holds, CasesAtRest cases, Forgetting forgetting) {
        this.settings = settings;
        this.holds = holds;
        this.cases = cases;
        this.forgetting = forgetting;
    }

    /** {@return how many steps were done} */
    public int run(Instant now) {
        holds.endDue(now);
        Terms terms = settings.longestOfLate(now);
        int done = 0;
        for (Step step : Step.values()) {
            done += walk(step, terms.cutoff(step, now), now);
        }
        return done;
    }

    private int walk(Step step, Instant cutoff, Instant now) {
        CasesAtRest.Position at = CasesAtRest.Position.START;
        int done = 0;
        for (int i = 0; i < MOST_A_RUN; i++) {
            Optional<CasesAtRest.Position> next = cases.next(step, cutoff, at);
            if (next.isEmpty()) {
                return done;
            }
            at = next.get();
            done += tried(step, cutoff, at.id(), now) ? 1 : 0;
        }
        return done;
    }

    private boolean tried(Step step, Instant cutoff, UUID caseId, Instant now) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> forgetting.once(step, cutoff, caseId, now));
        } catch (RuntimeException e) {
            LOG.errorf("retention %s of case %s failed (%s), tried again at the next run", step, caseId, e.getClass());
            return false;
        }
    }
}
