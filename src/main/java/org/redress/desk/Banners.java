package org.redress.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.redress.alert.SweepHealth;
import org.redress.audit.AuditWatch;

/** Watches the watcher: what is wrong with Redress itself is told on every page of the desk (rule 14). */
@ApplicationScoped
public class Banners {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String BROKEN =
            "The audit does not hold: a record was changed or removed. Stop, and tell whoever runs Redress.";
    private static final String LETTERS = """
            select exists (select from delivery where attempt_at is not null and status = 'FAILED')
                or exists (select from delivery where status = 'GIVEN_UP' and settled_at > ?) failing
            """;

    private final Rows rows;
    private final AuditWatch chain;
    private final SweepHealth sweep;

    Banners(Rows rows, AuditWatch chain, SweepHealth sweep) {
        this.rows = rows;
        this.chain = chain;
        this.sweep = sweep;
    }

    /** The worst first; none is the rule. */
    public List<String> at(Instant now) {
        List<String> banners = new ArrayList<>();
        chain.last().filter(verdict -> !verdict.intact()).ifPresent(verdict -> banners.add(BROKEN));
        behind(now).ifPresent(banners::add);
        if (rows.first(LETTERS, row -> row.flag("failing"), now.minus(Duration.ofDays(1)))
                .orElse(false)) {
            banners.add("Letters or webhooks do not arrive. See Deliveries: somebody may have to call.");
        }
        return banners;
    }

    private Optional<String> behind(Instant now) {
        return Optional.of(sweep.oldestWaiting(now))
                .filter(late -> late.compareTo(PATIENCE) > 0)
                .map(late -> "Clocks are read " + TimeWords.length(late)
                        + " late: some alerts have not been raised yet. Tell whoever runs Redress.");
    }
}
