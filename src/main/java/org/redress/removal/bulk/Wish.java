package org.redress.removal.bulk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done.
 *
 * @param assignee to whom, when it assigns
 * @param asideUntil until when, when it sets aside
 */
public record Wish(
        BulkKind kind, @Nullable UUID assignee, @Nullable Instant asideUntil) {}
