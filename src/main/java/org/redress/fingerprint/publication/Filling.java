package org.redress.fingerprint.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.redress.audit.Actor;
import org.redress.fingerprint.Fingerprint;
import org.redress.fingerprint.FingerprintStatus;
import org.redress.fingerprint.Fingerprints;

/** Publishes to a platform that came later what was there before it, a batch at a time. */
@ApplicationScoped
@Transactional
public class Filling {
    /** By then every transaction that could not see the feed when it began has ended. */
    public static final Duration SETTLED = Duration.ofSeconds(10);

    static final int BATCH = 200;
    private static final UUID FIRST = new UUID(0, 0);
    private static final Actor BY = Actor.system("feed");

    private final Feeds feeds;
    private final Fingerprints fingerprints;
    private final Publishing publishing;

    Filling(Feeds feeds, Fingerprints fingerprints, Publishing publishing) {
        this.feeds = feeds;
        this.fingerprints = fingerprints;
        this.publishing = publishing;
    }

    /** {@return whether there may be more to do} */
    public boolean fill(Instant now) {
        Optional<Feed> found = feeds.lockUnfilled(now.minus(SETTLED));
        found.ifPresent(feed -> fill(feed, now));
        return found.isPresent();
    }

    private void fill(Feed feed, Instant now) {
        List<Fingerprint> batch = fingerprints
                .find("id > ?1 and status = ?2 order by id", feed.filledTo().orElse(FIRST), FingerprintStatus.HELD)
                .range(0, BATCH - 1)
                .list();
        for (Fingerprint each : batch) {
            publishing.settle(feed, each, BY, now);
            feed.filledTo(each.id());
        }
        if (batch.size() < BATCH) {
            feed.filled();
        }
    }
}
