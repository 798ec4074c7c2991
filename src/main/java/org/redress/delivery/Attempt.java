package org.redress.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What one attempt brought.
 *
 * @param code the answer's status, where the channel has one
 * @param detail for the people at the desk; nothing personal
 * @param notBefore how long the receiver asks to be left alone, if it says so
 */
record Attempt(
        Outcome outcome,
        @Nullable Integer code,
        String detail,
        @Nullable Duration notBefore) {
    static final int GONE = 410;
    private static final String NO_ENDPOINT = "the platform has no active endpoint";

    static Attempt accepted(@Nullable Integer code, String detail) {
        return new Attempt(Outcome.ACCEPTED, code, detail, null);
    }

    static Attempt noAnswer(String detail) {
        return new Attempt(Outcome.NO_ANSWER, null, detail, null);
    }

    static Attempt notAllowed(String detail) {
        return new Attempt(Outcome.NOT_ALLOWED, null, detail, null);
    }

    /** There is no endpoint to try, so that only another channel can do. */
    static Attempt noEndpoint() {
        return new Attempt(Outcome.NOT_ALLOWED, null, NO_ENDPOINT, null);
    }

    boolean isAccepted() {
        return outcome == Outcome.ACCEPTED;
    }

    /** Whether nobody needs to wait for further attempts before another channel takes over. */
    boolean isHopeless() {
        return isGone() || detail.equals(NO_ENDPOINT);
    }

    /** Whether the receiver said that it wants nothing there any more (410). */
    boolean isGone() {
        return code != null && code == GONE;
    }
}
