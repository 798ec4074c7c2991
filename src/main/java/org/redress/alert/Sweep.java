package org.redress.alert;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.redress.Wordless;

/**
 * Wakes every deadline whose next rung has come, in due order, in batches, on any number of nodes at once. A batch
 * that fails is tried again deadline by deadline, so that one that cannot be processed holds up no other.
 */
@ApplicationScoped
public class Sweep {
    public static final String JOB = "sweep";
    /** How the sweep finds its work; parameters: now, and how many at most. */
    public static final String QUERY = Awake.BATCH;

    private static final Logger LOG = Logger.getLogger(Sweep.class);

    private final SweepBatch batch;
    private final Poison poison;
    private final Heartbeats heartbeats;
    private final int batchSize;
    private final Counter rungs;
    private final Counter failures;

    Sweep(
            SweepBatch batch,
            Poison poison,
            Heartbeats heartbeats,
            @ConfigProperty(name = "redress.sweep.batch", defaultValue = "1000") int batchSize,
            MeterRegistry metrics) {
        this.batch = batch;
        this.poison = poison;
        this.heartbeats = heartbeats;
        this.batchSize = batchSize;
        this.rungs = metrics.counter("redress.sweep.rungs");
        this.failures = metrics.counter("redress.sweep.failures");
    }

    /**
     * @param now what lies strictly before it is due
     * @return how many rungs were recorded
     */
    public int sweep(Instant now) {
        int recorded = 0;
        SweepBatch.Done done;
        do {
            done = batchOrOneByOne(now);
            recorded += done.raised();
        } while (done.woken() == batchSize);
        rungs.increment(recorded);
        heartbeats.beat(JOB, now);
        return recorded;
    }

    private SweepBatch.Done batchOrOneByOne(Instant now) {
        try {
            return batch.batch(now, batchSize);
        } catch (RuntimeException e) {
            LOG.warnf(
                    "a batch failed (%s) and is tried deadline by deadline",
                    e.getClass().getSimpleName());
            return oneByOne(now);
        }
    }

    private SweepBatch.Done oneByOne(Instant now) {
        int woken = 0;
        int raised = 0;
        for (UUID deadline : poison.suspects(now, batchSize)) {
            woken++;
            raised += oneOrLater(now, deadline);
        }
        return new SweepBatch.Done(woken, raised);
    }

    private int oneOrLater(Instant now, UUID deadline) {
        try {
            return batch.one(now, deadline).raised();
        } catch (RuntimeException e) {
            failures.increment();
            LOG.errorf(Wordless.of(e), "deadline %s could not be processed and is tried again later", deadline);
            poison.backOff(deadline, now);
            return 0;
        }
    }
}
