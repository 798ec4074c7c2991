package org.redress.statistics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Looks whether the summaries still follow from the facts, puts right what does not, and remembers how much that was. */
@ApplicationScoped
public class Repair {
    private static final Duration AT_MOST_EVERY = Duration.ofHours(12);
    private static final String LAST =
            "select repaired_at, wrong, (select count(*) from outcome_aside) aside from tally_state";

    private final Outcomes outcomes;
    private final Session session;

    Repair(Outcomes outcomes, Session session) {
        this.outcomes = outcomes;
        this.session = session;
    }

    /**
     * When the last repair was, and how many numbers it had to put right: more than none is a bug.
     *
     * @param at empty before the first
     * @param aside how many requests cannot be counted just now; each is tried again every night
     */
    public record Result(Optional<Instant> at, int wrong, int aside) {}

    /** Once a night is enough, whichever node is first. */
    public void nightly(Instant now) {
        if (last().at().filter(now.minus(AT_MOST_EVERY)::isBefore).isEmpty()) {
            run(now);
        }
    }

    /** {@return how many outcomes and sums were wrong; they are right now} */
    public int run(Instant now) {
        outcomes.fold(now);
        int wrong = 0;
        Optional<UUID> after = Optional.empty();
        do {
            Outcomes.Repaired stretch = outcomes.repair(after, now);
            wrong += stretch.wrong();
            after = stretch.last();
        } while (after.isPresent());
        for (String each : quarters()) {
            wrong += outcomes.settle(Quarter.parse(each).orElseThrow());
        }
        remember(wrong, now);
        return wrong;
    }

    public Result last() {
        return QuarkusTransaction.joiningExisting().call(() -> {
            Object[] row = session.createNativeQuery(LAST, Object[].class)
                    .addScalar("repaired_at", Instant.class)
                    .addScalar("wrong", Integer.class)
                    .addScalar("aside", Integer.class)
                    .getSingleResult();
            return new Result(Optional.ofNullable((Instant) row[0]), (Integer) row[1], (Integer) row[2]);
        });
    }

    void measure(@Observes StartupEvent starting, MeterRegistry metrics) {
        Gauge.builder("redress.statistics.aside", () -> last().aside())
                .description("requests that could not be counted and are tried again every night")
                .register(metrics);
    }

    private List<String> quarters() {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery(
                                "select to_char(week + 3, 'YYYY\"-Q\"Q') from ("
                                        + " select week from outcome union select week from outcome_forgotten) weeks"
                                        + " group by 1 order by 1",
                                String.class)
                        .getResultList());
    }

    private void remember(int wrong, Instant now) {
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery(
                                "update tally_state set repaired_at = ?1, wrong = ?2, version = version + 1")
                        .setParameter(1, now.atOffset(ZoneOffset.UTC))
                        .setParameter(2, wrong)
                        .executeUpdate());
    }
}
