package org.redress.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.redress.alert.SweepHealth;
import org.redress.audit.AuditWatch;
import org.redress.delivery.trouble.Troubles;

/** Watches the watcher: what is wrong with Redress itself is told on every page of the desk (rule 14). */
@ApplicationScoped
public class Banners {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String BROKEN =
            "The audit does not hold: a record was changed or removed. Stop, and tell whoever runs Redress.";

    private final Troubles troubles;
    private final AuditWatch chain;
    private final SweepHealth sweep;

    Banners(Troubles troubles, AuditWatch chain, SweepHealth sweep) {
        this.troubles = troubles;
        this.chain = chain;
        this.sweep = sweep;
    }

    /** The worst first; none is the rule. */
    public List<String> at(Instant now) {
        List<String> banners = new ArrayList<>();
        chain.last().filter(verdict -> !verdict.intact()).ifPresent(verdict -> banners.add(BROKEN));
        behind(now).ifPresent(banners::add);
        troubles.at(now).forEach(trouble -> banners.add(TroubleWords.of(trouble)));
        return banners;
    }

    private Optional<String> behind(Instant now) {
        return Optional.of(sweep.oldestWaiting(now))
                .filter(late -> late.compareTo(PATIENCE) > 0)
                .map(late -> "Clocks are read " + TimeWords.length(late)
                        + " late: some alerts have not been raised yet. Tell whoever runs Redress.");
    }
}
