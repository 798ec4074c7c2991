package org.redress.delivery;

import java.time.Instant;

/** A way out of the house for one kind of delivery. */
interface WayOut {
    boolean carries(DeliveryKind kind);

    /** Sends and says how that went; called outside of any transaction. */
    Attempt send(Leased delivery, Instant now);
}
