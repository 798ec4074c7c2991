package org.redress.delivery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The workers for some kinds of delivery. A worker that is still busy is not asked again, and no recipient keeps more than
 * two of them busy: whoever hangs holds up nobody else.
 */
final class Lane {
    private static final int MOST_EACH = 2;

    private final int workers;
    private final List<DeliveryKind> kinds;
    private final ExecutorService threads;
    private final Map<UUID, Integer> underWay = new HashMap<>();

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

    /** @param take finds the next delivery that is not for one of these recipients */
    synchronized Optional<Leased> next(Function<Set<UUID>, Optional<Leased>> take) {
        Set<UUID> busy = underWay.entrySet().stream()
                .filter(recipient -> recipient.getValue() >= MOST_EACH)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
        Optional<Leased> next = take.apply(busy);
        next.ifPresent(delivery -> underWay.merge(delivery.recipient(), 1, Integer::sum));
        return next;
    }

    synchronized void done(Leased delivery) {
        underWay.computeIfPresent(delivery.recipient(), (recipient, many) -> many > 1 ? many - 1 : null);
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
