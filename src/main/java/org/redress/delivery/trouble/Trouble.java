package org.redress.delivery.trouble;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way in which news does not get through.
 *
 * @param whom members of staff and platforms by name; a person who reported is never named
 * @param waiting how many deliveries it holds up
 * @param since when the oldest of them was queued; null for who has mail off
 */
public record Trouble(
        TroubleKind kind,
        List<String> whom,
        int waiting,
        @Nullable Instant since) {
    public Trouble {
        whom = List.copyOf(whom);
    }
}
