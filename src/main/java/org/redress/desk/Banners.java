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
    /** A clock that fails is read again after 1, 2, 4 and more seconds: so often within a minute. */
    private static final int FAILS_FOR_GOOD = 6;

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
        unread().ifPresent(banners::add);
        troubles.at(now).forEach(trouble -> banners.add(TroubleWords.of(trouble)));
        return banners;
    }

    private Optional<String> behind(Instant now) {
        return Optional.of(sweep.oldestWaiting(now))
                .filter(late -> late.compareTo(PATIENCE) > 0)
                .map(late -> "Clocks are read " + TimeWords.length(late)
                        + " late: some alerts have not been raised yet. Tell whoever runs Redress.");
    }

    /** It holds up no other, so nothing else tells of it. */
    private Optional<String> unread() {
        List<SweepHealth.Failing> stuck = sweep.failing().stream()
                .filter(each -> each.failures() >= FAILS_FOR_GOOD)
                .toList();
        return stuck.stream()
                .findFirst()
                .map(first -> (stuck.size() == 1
                                ? "A clock cannot be read, and raises no alert: "
                                : stuck.size() + " clocks cannot be read, and raise no alert. The first due: ")
                        + (first.reference().isEmpty()
                                ? "one of no open case"
                                : "case " + Words.reference(first.reference()))
                        + ", due " + TimeWords.day(first.dueAt())
                        + ". Watch what is due there yourself, and tell whoever runs Redress.");
    }
}
