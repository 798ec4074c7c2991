package org.redress.partner.compat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.redress.partner.ProblemException;
import org.redress.partner.door.RateLimits;
import org.redress.platform.keys.FeedKeys;
import org.redress.platform.keys.FeedKeysChanged;
import org.redress.web.problem.ProblemKind;

/**
 * Says whose a pair of keys is, from this node's memory for a few seconds: a revoked pair opens nothing any more at once
 * on the node where it was revoked, and after {@link #KEPT} on every other.
 */
@ApplicationScoped
class Openers {
    static final Duration KEPT = Duration.ofSeconds(5);
    private static final int MOST = 1_000;

    private final Map<Pair, Known> known = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();
    private final FeedKeys keys;
    private final RateLimits limits;
    private final InstantSource time;

    Openers(FeedKeys keys, RateLimits limits, InstantSource time) {
        this.keys = keys;
        this.limits = limits;
        this.time = time;
    }

    private record Pair(String endpoint, String subscription) {}

    private record Known(UUID platform, long readAt) {
        boolean isFresh() {
            return System.nanoTime() - readAt < KEPT.toNanos();
        }
    }

    /** @throws ProblemException 401 unless both are keys of one live pair */
    UUID platform(FeedKeyHeaders given) {
        if (given.endpoint == null || given.subscription == null) {
            throw refusal();
        }
        Pair pair = new Pair(given.endpoint, given.subscription);
        Known before = known.get(pair);
        return before != null && before.isFresh() ? before.platform() : ask(pair);
    }

    /** What was read before a change is forgotten after it, whichever of the two is written down last. */
    private UUID ask(Pair pair) {
        long before = changes.get();
        UUID platform = found(pair);
        if (platform == null) {
            known.remove(pair);
            limits.refused(pair.subscription());
            throw refusal();
        }
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(pair, new Known(platform, System.nanoTime()));
        if (changes.get() != before) {
            known.remove(pair);
        }
        limits.opened(pair.subscription());
        return platform;
    }

    private @Nullable UUID found(Pair pair) {
        return keys.opening(pair.endpoint(), pair.subscription(), time.instant())
                .orElse(null);
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) FeedKeysChanged changed) {
        changes.incrementAndGet();
        known.clear();
    }

    private static ProblemException refusal() {
        return new ProblemException(ProblemKind.FEED_KEY_UNKNOWN);
    }
}
