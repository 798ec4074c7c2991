package org.redress.removal.replanning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.redress.policy.calendar.Binding;
import org.redress.removal.Deadline;
import org.redress.removal.Deadlines;
import org.redress.removal.MissedDeadline;

/** Reads what a re-planning would do, page by page, each in a transaction of its own, so that many clocks fit. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class Foresight {
    private static final int PAGE = 500;

    private final OpenClocks clocks;
    private final Deadlines deadlines;

    Foresight(OpenClocks clocks, Deadlines deadlines) {
        this.clocks = clocks;
        this.deadlines = deadlines;
    }

    List<Sources.Source> sources(Binding to) {
        return clocks.sources(to);
    }

    int stopped(List<Sources.Source> from, Binding to) {
        return clocks.stopped(from, to);
    }

    /** {@return the place to go on after; empty at the end} */
    Optional<OpenClocks.Place> page(Forecast forecast, Sources.Source of, OpenClocks.Place after, Instant now) {
        List<UUID> ids = clocks.page(of, forecast.to(), after, PAGE);
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        Map<UUID, MissedDeadline> missed = deadlines.missed(ids);
        OpenClocks.Place last = after;
        for (Deadline clock : clocks.read(ids)) {
            forecast.take(clock, clock.foresee(forecast.to(), missed.containsKey(clock.id()), now));
            last = new OpenClocks.Place(Objects.requireNonNull(clock.caseId()), clock.id());
        }
        return Optional.of(last);
    }
}
