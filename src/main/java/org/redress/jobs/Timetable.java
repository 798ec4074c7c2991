package org.redress.jobs;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.redress.alert.Sweep;
import org.redress.audit.AuditChain;

/** Everything that happens by itself, one line a job. Each job is safe to run on any number of nodes at once. */
@ApplicationScoped
class Timetable {
    private static final int HALF_A_TICK_MS = 500;

    private final InstantSource time;
    private final Sweep sweep;
    private final AuditChain auditChain;

    Timetable(InstantSource time, Sweep sweep, AuditChain auditChain) {
        this.time = time;
        this.sweep = sweep;
        this.auditChain = auditChain;
    }

    /** Twice a tick, because the scheduler does not tick more often than once a second. */
    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() throws InterruptedException {
        sweep.sweep(time.instant());
        TimeUnit.MILLISECONDS.sleep(HALF_A_TICK_MS);
        sweep.sweep(time.instant());
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void sealAudit() {
        auditChain.seal();
    }
}
