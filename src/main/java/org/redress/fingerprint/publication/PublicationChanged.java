package org.redress.fingerprint.publication;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fingerprint was published to a platform, or has to be taken back by it; observed in the same transaction.
 *
 * @param id what the platform knows the fingerprint by; another platform knows it by another id
 * @param caseId for our own records: it never goes to the platform
 * @param dueAt until when the platform should have confirmed a withdrawal; null for a publication, and when the platform
 *     never got the fingerprint
 */
public record PublicationChanged(
        UUID id,
        UUID platformId,
        UUID caseId,
        What what,
        @Nullable Instant dueAt,
        Instant at) {

    /** What became of it. */
    public enum What {
        PUBLISHED,
        WITHDRAWN
    }
}
