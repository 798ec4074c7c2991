package org.redress.alert.handover;

import java.time.Instant;
import java.util.UUID;

/**
 * Fired in the transaction that hands an alert over; whoever observes it writes its outgoing rows in the same one.
 *
 * @param alertId one of the open alerts of the clock
 */
public record AlertHandedOver(UUID alertId, UUID giver, UUID taker, Instant at) {}
