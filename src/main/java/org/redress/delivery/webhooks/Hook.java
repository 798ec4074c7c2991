package org.redress.delivery.webhooks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.delivery.DeliveryAttempt;
import org.redress.delivery.DeliveryStatus;

/**
 * One webhook to a platform.
 *
 * @param type such as {@code removal_request.created}
 * @param requestId what it is about; null for a test and for fingerprints
 * @param changedAt when its status changed last
 * @param nextAttemptAt null once settled
 * @param payload what is sent, to the byte
 * @param attempts the first first
 */
public record Hook(
        UUID id,
        String type,
        @Nullable UUID requestId,
        DeliveryStatus status,
        Instant queuedAt,
        Instant changedAt,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant fellBackAt,
        String payload,
        List<DeliveryAttempt> attempts) {
    public Hook {
        attempts = List.copyOf(attempts);
    }
}
