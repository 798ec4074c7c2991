package org.redress.delivery.changes;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a platform is told: ids and times, as thin as a webhook.
 *
 * @param type as a webhook has it, such as {@code removal_request.created}
 * @param writtenAt its place in the feed, with its id
 * @param requestId or else {@code fingerprintId}
 * @param dueAt the deadline that it is about, or the one that ends first
 */
public record Change(
        UUID id,
        String type,
        Instant at,
        Instant writtenAt,
        @Nullable UUID requestId,
        @Nullable UUID fingerprintId,
        @Nullable Instant dueAt) {

    static Change of(Object[] row) {
        return new Change(
                (UUID) row[0],
                (String) row[1],
                (Instant) row[2],
                (Instant) row[3],
                (UUID) row[4],
                (UUID) row[5],
                (Instant) row[6]);
    }
}
