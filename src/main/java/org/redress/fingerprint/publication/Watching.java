package org.redress.fingerprint.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.redress.removal.FingerprintClocks;

/**
 * What a platform reads one by one: the same under the same lock as the pages of its feed. A platform that never read
 * anything watches from its first question on, and gets what was there before within seconds.
 */
@ApplicationScoped
@Transactional
public class Watching {
    private final Feeds feeds;
    private final Publications publications;
    private final FeedRecords records;
    private final FingerprintClocks clocks;

    Watching(Feeds feeds, Publications publications, FeedRecords records, FingerprintClocks clocks) {
        this.feeds = feeds;
        this.publications = publications;
        this.records = records;
        this.clocks = clocks;
    }

    /** {@return up to {@code most} after a position, by the last change} */
    public List<Publication> list(
            UUID platformId, Set<PublicationStatus> statuses, long position, int most, Instant now) {
        lock(platformId, now);
        List<Publication> found = publications.after(platformId, statuses, position, most);
        found.forEach(each -> each.serve(now));
        return found;
    }

    /** {@return whether the platform has any after a position} */
    public boolean more(UUID platformId, Set<PublicationStatus> statuses, long position) {
        return !publications.after(platformId, statuses, position, 1).isEmpty();
    }

    /** {@return one, if it is this platform's} */
    public Optional<Publication> read(UUID platformId, UUID id, Instant now) {
        lock(platformId, now);
        Optional<Publication> found = publications.of(platformId, id);
        found.ifPresent(each -> each.serve(now));
        return found;
    }

    /** {@return the hashes that are still there, by their own id} */
    public Map<UUID, FeedRecord> records(Collection<Publication> of) {
        return records.byId(
                of.stream().map(Publication::recordId).flatMap(Optional::stream).toList());
    }

    /** {@return until when each withdrawal should be, or should have been, confirmed, by withdrawal} */
    public Map<UUID, Instant> dueAt(Collection<Publication> of) {
        return clocks.dueAt(of.stream()
                .map(Publication::withdrawalId)
                .flatMap(Optional::stream)
                .toList());
    }

    private void lock(UUID platformId, Instant now) {
        if (feeds.lock(platformId).isEmpty()) {
            feeds.open(platformId, now);
        }
    }
}
