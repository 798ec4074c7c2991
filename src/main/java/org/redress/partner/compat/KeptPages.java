package org.redress.partner.compat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.redress.fingerprint.publication.FeedPages;
import org.redress.fingerprint.publication.Feeds;
import org.redress.fingerprint.publication.PublicationChanged;

/**
 * Full pages of feeds as they went out, in this node's memory: at most {@link #MOST}, of up to some 200 kB each. Nothing
 * ever comes to a place that is passed, so a page is as it was until something leaves it; that is looked at again
 * whenever anything in the feed moved, which this node knows at once of itself and within {@link #KNOWN} of others.
 */
@ApplicationScoped
class KeptPages {
    static final int MOST = 256;
    private static final Duration KNOWN = Duration.ofSeconds(1);

    private final Map<Key, Kept> kept = Collections.synchronizedMap(new Least());
    private final Map<UUID, Moved> moved = new ConcurrentHashMap<>();
    private final Feeds feeds;
    private final FeedPages pages;

    KeptPages(Feeds feeds, FeedPages pages) {
        this.feeds = feeds;
        this.pages = pages;
    }

    /**
     * Which page.
     *
     * @param after the position before its first row; 0 when it begins at {@code since}
     */
    record Key(UUID platform, long since, long after, int size) {}

    /**
     * A page with the places of its rows.
     *
     * @param moved how often something in the feed had moved when it was found to be whole
     */
    record Kept(byte[] json, long first, long last, int count, long moved) {}

    private record Moved(long times, long readAt) {
        boolean isFresh() {
            return System.nanoTime() - readAt < KNOWN.toNanos();
        }
    }

    /** {@return the page as it went out before, when it still is the same} */
    Optional<byte[]> find(Key key) {
        Kept before = kept.get(key);
        if (before == null) {
            return Optional.empty();
        }
        long now = moved(key.platform());
        if (before.moved() != now) {
            if (pages.count(key.platform(), before.first(), before.last()) != before.count()) {
                kept.remove(key);
                return Optional.empty();
            }
            keep(key, new Kept(before.json(), before.first(), before.last(), before.count(), now));
        }
        return Optional.of(before.json());
    }

    void keep(Key key, Kept page) {
        kept.put(key, page);
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) PublicationChanged changed) {
        moved.remove(changed.platformId());
    }

    private long moved(UUID platform) {
        Moved known = moved.get(platform);
        if (known == null || !known.isFresh()) {
            known = new Moved(feeds.moved(platform), System.nanoTime());
            moved.put(platform, known);
        }
        return known.times();
    }

    /** Forgets what was not asked for the longest. */
    private static final class Least extends LinkedHashMap<Key, Kept> {
        private static final long serialVersionUID = 1L;

        Least() {
            super(MOST, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Kept> eldest) {
            return size() > MOST;
        }
    }
}
