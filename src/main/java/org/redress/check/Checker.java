package org.redress.check;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.redress.check.turn.Turns;

/**
 * Looks at what is due: takes one address up, asks its host outside of any transaction, and keeps the proof alone, so
 * that nobody's failure touches another. Safe on any number of nodes.
 */
@ApplicationScoped
public class Checker {
    private static final Logger LOG = Logger.getLogger(Checker.class);
    private static final int WORKERS = 4;
    private static final int MOST_A_ROUND = 20;

    private final Watches watches;
    private final Errands errands;
    private final Looking looking;
    private final Turns turns;
    private final Eyes eyes;
    private final boolean on;
    private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS, Checker::daemon);

    /** @param on whether anything is asked at all; not in the demo, whose addresses are made up */
    Checker(
            Watches watches,
            Errands errands,
            Looking looking,
            Turns turns,
            Eyes eyes,
            @ConfigProperty(name = "redress.check.on", defaultValue = "true") boolean on) {
        this.watches = watches;
        this.errands = errands;
        this.looking = looking;
        this.turns = turns;
        this.eyes = eyes;
        this.on = on;
    }

    /** {@return how many were taken up; waits until each is looked at, put off or given back} */
    public int lookDue(Instant now) {
        return on ? lookDue(eyes, now) : 0;
    }

    int lookDue(Eyes with, Instant now) {
        List<CompletableFuture<Void>> underWay = new ArrayList<>();
        for (Optional<UUID> next = watches.lease(now); next.isPresent(); next = watches.lease(now)) {
            UUID requestId = next.get();
            underWay.add(CompletableFuture.runAsync(() -> one(requestId, with, now), workers));
            if (underWay.size() == MOST_A_ROUND) {
                break;
            }
        }
        CompletableFuture.allOf(underWay.toArray(CompletableFuture[]::new)).join();
        return underWay.size();
    }

    /** Begins to look at what is late: whoever acts on the miss then knows whether it is still there. */
    public void watchLate(Instant now) {
        if (on) {
            watches.begin(now);
        }
    }

    /** Forgets hosts that nobody asks any more. */
    public void forget(Instant now) {
        turns.forget(now);
    }

    private void one(UUID requestId, Eyes with, Instant now) {
        try {
            errands.next(requestId, now).ifPresent(errand -> looking.run(errand, with));
        } catch (RuntimeException e) {
            // Taken up again when its lease ends, each time a little later; the others go on.
            LOG.warnf(
                    "request %s could not be looked at: %s",
                    requestId, e.getClass().getName());
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "checker");
        thread.setDaemon(true);
        return thread;
    }

    void stop(@Observes ShutdownEvent stopping) {
        workers.shutdownNow();
    }
}
