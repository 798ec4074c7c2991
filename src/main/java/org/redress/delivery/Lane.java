package org.redress.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The workers for some kinds of delivery. A worker that is still busy is not asked again. */
final class Lane {
    private final int workers;
    private final List<DeliveryKind> kinds;
    private final ExecutorService threads;

    Lane(String name, int workers, List<DeliveryKind> kinds) {
        this.workers = workers;
        this.kinds = kinds;
        this.threads = new ThreadPoolExecutor(
                0, workers, 1, TimeUnit.MINUTES, new SynchronousQueue<>(), work -> thread(name, work));
    }

    List<DeliveryKind> kinds() {
        return kinds;
    }

    /** Starts a round on every worker that is free. */
    List<CompletableFuture<Void>> start(Runnable round) {
        List<CompletableFuture<Void>> rounds = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            try {
                rounds.add(CompletableFuture.runAsync(round, threads));
            } catch (RejectedExecutionException e) {
                return rounds;
            }
        }
        return rounds;
    }

    void stop() {
        threads.shutdown();
    }

    private static Thread thread(String name, Runnable work) {
        Thread thread = new Thread(work, "postman-" + name);
        thread.setDaemon(true);
        return thread;
    }
}
