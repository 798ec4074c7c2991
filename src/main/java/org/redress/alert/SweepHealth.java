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

/** Watches the watcher: how long the oldest due deadline has waited, and which cannot be processed at all. */
@ApplicationScoped
@Transactional
public class SweepHealth {
    private final Session session;
    private final InstantSource time;

    SweepHealth(Session session, InstantSource time) {
        this.session = session;
        this.time = time;
    }

    /** A deadline that fails again and again; somebody must look. */
    public record Failing(UUID deadline, UUID caseId, Instant dueAt, int failures) {}

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
        return session
                .createNativeQuery(
                        "select id, case_id, due_at, failures from deadline where failures > 0 order by due_at limit 100",
                        Object[].class)
                .getResultList()
                .stream()
                .map(row -> new Failing((UUID) row[0], (UUID) row[1], (Instant) row[2], ((Number) row[3]).intValue()))
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
