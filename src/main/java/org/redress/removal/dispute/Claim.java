package org.redress.removal.dispute;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a platform says against a miss.
 *
 * @param deadlineId the deadline whose miss it is
 * @param words for people, verbatim
 * @param reference its own number for what it did
 * @param actedAt when it says that it acted
 */
public record Claim(
        UUID deadlineId,
        DisputeGround ground,
        String words,
        @Nullable String reference,
        @Nullable Instant actedAt) {}
