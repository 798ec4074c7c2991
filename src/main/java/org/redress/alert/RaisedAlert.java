package org.redress.alert;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.policy.Rung;

/**
 * An alert as it was just raised: ids, the rung and times; nothing intimate.
 *
 * @param caseId null for a duty that belongs to no case
 * @param requestId null when the organisation itself is late
 * @param platformId whose answer is awaited, or null when the organisation itself is late
 */
public record RaisedAlert(
        UUID id,
        UUID deadlineId,
        Rung rung,
        @Nullable UUID caseId,
        @Nullable UUID requestId,
        @Nullable UUID platformId,
        Instant dueAt,
        Instant raisedAt) {}
