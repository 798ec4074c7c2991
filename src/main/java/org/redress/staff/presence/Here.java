package org.redress.staff.presence;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A colleague who has, or had, the same page open.
 *
 * @param seenAt when their page was last heard of
 */
public record Here(UUID staffId, String name, Doing doing, Instant seenAt) {
    /** A page says every 15 seconds that it is open; one that was silent for longer is taken as closed. */
    static final Duration LEASE = Duration.ofSeconds(45);

    /** How long it is said of a closed page that it was open. */
    static final Duration REMEMBERED = Duration.ofMinutes(10);

    /** Whether the page is taken to be open still. */
    public boolean isNow(Instant now) {
        return now.isBefore(seenAt.plus(LEASE));
    }
}
