package org.redress.alert;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Watches the watcher: how long the oldest due deadline has waited, and which cannot be processed at all. */
@ApplicationScoped
@Transactional
public class SweepHealth {
    /** What stopped meanwhile wakes no more, and a sandbox concerns no staff. */
    private static final String FAILING = """
            select d.id, d.case_id, %s, d.due_at, d.failures from deadline d left join case_file c on c.id = d.case_id
            where d.failures > 0 and d.wake_at is not null and (c.id is null or c.status <> 'SANDBOX')
            order by d.due_at limit 100
            """.formatted(AlertSight.REFERENCE);

    private final Session session;
    private final InstantSource time;

    SweepHealth(Session session, InstantSource time) {
        this.session = session;
        this.time = time;
    }

    /**
     * A deadline that fails again and again; somebody must look.
     *
     * @param caseId null for a duty that belongs to no case
     * @param reference of the case; empty when nothing of it may be named, and without one
     */
    public record Failing(UUID deadline, @Nullable UUID caseId, String reference, Instant dueAt, int failures) {}

    /** {@return zero when nothing waits; deadlines that fail are told by {@link #failing} instead} */
    public Duration oldestWaiting(Instant now) {
        Instant oldest = session.createNativeQuery(
                        "select min(wake_at) from deadline where wake_at < :now and failures = 0", Instant.class)
                .setParameter("now", now)
                .getSingleResult();
        return oldest == null ? Duration.ZERO : Duration.between(oldest, now);
    }

    /** {@return the oldest first, a hundred at most} */
    public List<Failing> failing() {
        return session.createNativeQuery(FAILING, Object[].class).getResultList().stream()
                .map(row -> new Failing(
                        (UUID) row[0], (UUID) row[1], (String) row[2], (Instant) row[3], ((Number) row[4]).intValue()))
                .toList();
    }

    /** {@return open deadlines past due by a minute without their missed fact; always none while the sweep lives} */
    public long overdueWithoutFact() {
        return session.createNativeQuery("select count(*) from overdue_without_missed_fact", Long.class)
                .getSingleResult();
    }

    void measure(@Observes StartupEvent starting, MeterRegistry metrics, Instance<SweepHealth> self) {
        Gauge.builder("redress.sweep.oldest.due.seconds", () -> self.get().oldestSeconds())
                .description("how long the oldest due and unprocessed deadline has waited")
                .register(metrics);
        Gauge.builder("redress.sweep.failing", () -> self.get().failing().size())
                .description("deadlines that could not be processed and are tried again later, at most 100")
                .register(metrics);
    }

    double oldestSeconds() {
        return oldestWaiting(time.instant()).toMillis() / 1000.0;
    }
}
