package org.redress.delivery;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery that one worker has taken up until its lease ends.
 *
 * @param attempt which attempt this is, from 1
 * @param recipient id of a member of staff or of a platform
 */
record Leased(
        UUID id,
        DeliveryKind kind,
        String topic,
        UUID recipient,
        @Nullable UUID caseId,
        @Nullable UUID requestId,
        @Nullable UUID alertId,
        String body,
        int attempt) {}
