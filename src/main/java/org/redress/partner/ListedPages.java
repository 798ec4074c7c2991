package org.redress.partner;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.redress.partner.views.PageView;

/**
 * Pages of {@link Listing} as they went out, in this node's memory, since platforms ask far more often than anything
 * changes. A page goes out again only while the database says that the platform's newest change is still the one that
 * it was drawn after; and {@link #KEPT} at most, so that what was forgotten meanwhile goes too.
 */
@ApplicationScoped
class ListedPages {
    static final Duration KEPT = Duration.ofSeconds(5);
    private static final int MOST = 256;

    private final Map<Listing.Wanted, Kept> pages = Collections.synchronizedMap(new Least());
    private final Listing listing;
    private final ObjectMapper json;

    ListedPages(Listing listing, ObjectMapper json) {
        this.listing = listing;
        this.json = json;
    }

    private record Kept(Listed page, Listing.Newest after, long drawnAt) {
        boolean isStill(Listing.Newest now) {
            return after.equals(now) && System.nanoTime() - drawnAt < KEPT.toNanos();
        }
    }

    /** @throws ProblemException 400 for a cursor that this platform was not given */
    Listed page(Listing.Wanted wanted) {
        Listing.Newest newest = listing.newest(wanted.platform());
        Kept before = pages.get(wanted);
        if (before != null && before.isStill(newest)) {
            return before.page();
        }
        long drawnAt = System.nanoTime();
        Listed drawn = written(listing.page(wanted));
        if (newest.isSettled()) {
            pages.put(wanted, new Kept(drawn, newest, drawnAt));
        }
        return drawn;
    }

    private Listed written(PageView page) {
        try {
            return new Listed(json.writeValueAsBytes(page), page.hasMore());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a page cannot be written", e);
        }
    }

    /** Forgets what was not asked for the longest. */
    private static final class Least extends LinkedHashMap<Listing.Wanted, Kept> {
        private static final long serialVersionUID = 1L;

        Least() {
            super(MOST, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Listing.Wanted, Kept> eldest) {
            return size() > MOST;
        }
    }
}
