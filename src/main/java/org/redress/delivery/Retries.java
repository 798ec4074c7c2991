package org.redress.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long to wait after a failure: the schedule that Standard Webhooks advises, ten attempts over some 75 hours. */
final class Retries {
    /** The attempt at two hours: when it fails, another channel must do, for the legal clock does not wait. */
    static final int FALL_BACK_AFTER = 5;

    private static final List<Duration> BEFORE = List.of(
            Duration.ZERO,
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));
    private static final int JITTER_PERCENT = 10;

    /** Staff must hear of it for as long as it holds, so this has no end; the desk's banner tells meanwhile. */
    private static final Duration TO_STAFF = Duration.ofMinutes(5);

    private Retries() {}

    /**
     * {@return how long to wait for the next attempt; empty when none is left}
     *
     * @param attempts how many were made
     * @param chance from 0 to 1: up to a tenth is added, so that many failures do not come back at once
     */
    static Optional<Duration> after(int attempts, double chance) {
        if (attempts >= BEFORE.size()) {
            return Optional.empty();
        }
        return Optional.of(jittered(BEFORE.get(attempts), chance));
    }

    /** {@return how long to wait for the next attempt at a letter to staff: five minutes at most} */
    static Duration afterLetterToStaff(int attempts, double chance) {
        boolean early = BEFORE.get(Math.min(attempts, BEFORE.size() - 1)).compareTo(TO_STAFF) < 0;
        return jittered(early ? BEFORE.get(attempts) : TO_STAFF, chance);
    }

    private static Duration jittered(Duration wait, double chance) {
        return wait.plusMillis((long) (wait.toMillis() * JITTER_PERCENT * chance / 100));
    }
}
