package org.redress.fingerprint.publication;

import java.util.List;
import java.util.SortedMap;
import java.util.UUID;

/**
 * One page of a feed, in its order.
 *
 * @param more whether something follows
 * @param moved how often something in the feed had left its place when this was read
 */
public record FeedPage(List<Row> rows, boolean more, long moved) {
    /**
     * A hash in its present state.
     *
     * @param second since 1970, of its last change
     * @param hash lower-case hex
     * @param caseNumbers the cases that have it, as the platform sees them
     */
    public record Row(
            long position,
            long second,
            Signal signal,
            String hash,
            PublicationStatus status,
            SortedMap<UUID, PublicationStatus> caseNumbers) {}
}
