package org.redress.partner.changes;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.redress.Wordless;
import org.redress.delivery.changes.ChangeFeed;

/**
 * Platforms that wait for something new. None holds a thread or a connection: one poll a node, twice a second and only
 * while somebody waits, asks for all of them at once.
 */
@ApplicationScoped
class Waiting {
    private static final Logger LOG = Logger.getLogger(Waiting.class);
    private static final long EVERY_MS = 500;
    /** More of one platform are answered at once. */
    private static final int MOST_OF_ONE = 100;

    private final ChangeFeed feed;
    private final Set<Waiter> waiters = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean polling = new AtomicBoolean();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();

    Waiting(ChangeFeed feed) {
        this.feed = feed;
    }

    /** Compared by identity: two that wait alike are two. */
    private static final class Waiter {
        private final UUID platform;
        private final Instant seen;
        private final UniEmitter<? super Boolean> emitter;

        Waiter(UUID platform, Instant seen, UniEmitter<? super Boolean> emitter) {
            this.platform = platform;
            this.seen = seen;
            this.emitter = emitter;
        }
    }

    /** {@return something, as soon as the platform is told something settled after {@code seen}, or after that long} */
    Uni<Boolean> forNews(UUID platform, Instant seen, Duration most) {
        long already =
                waiters.stream().filter(each -> each.platform.equals(platform)).count();
        if (already >= MOST_OF_ONE) {
            return Uni.createFrom().item(false);
        }
        Uni<Boolean> news = Uni.createFrom().emitter(emitter -> {
            Waiter waiter = new Waiter(platform, seen, emitter);
            emitter.onTermination(() -> waiters.remove(waiter));
            waiters.add(waiter);
            poll();
        });
        return news.ifNoItem().after(most).recoverWithItem(false);
    }

    private void poll() {
        if (polling.compareAndSet(false, true)) {
            watch.schedule(this::look, EVERY_MS, TimeUnit.MILLISECONDS);
        }
    }

    private void look() {
        try {
            List<Waiter> all = List.copyOf(waiters);
            if (!all.isEmpty()) {
                wake(all);
            }
        } catch (RuntimeException e) {
            LOG.warn("the change feed could not be looked at; trying again", Wordless.of(e));
        }
        polling.set(false);
        if (!waiters.isEmpty() && !watch.isShutdown()) {
            poll();
        }
    }

    private void wake(Collection<Waiter> all) {
        Set<UUID> platforms = all.stream().map(each -> each.platform).collect(Collectors.toSet());
        Instant since =
                all.stream().map(each -> each.seen).min(Instant::compareTo).orElseThrow();
        Map<UUID, Instant> newest = feed.newest(platforms, since);
        all.stream()
                .filter(each -> newest.getOrDefault(each.platform, Instant.MIN).isAfter(each.seen))
                .forEach(each -> each.emitter.complete(true));
    }

    void stop(@Observes ShutdownEvent stopping) {
        watch.shutdownNow();
        List.copyOf(waiters).forEach(each -> each.emitter.complete(false));
    }
}
