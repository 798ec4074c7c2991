package org.redress.partner;

import java.time.Instant;
import java.util.UUID;

/** The place after one row in the order (updated_at, id). */
record Cursor(Instant updatedAt, UUID id) {
    /** Before every row. */
    static final Cursor START = new Cursor(Instant.EPOCH, new UUID(0, 0));
}
