package org.redress.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What one attempt brought.
 *
 * @param code the answer's status, where the channel has one
 * @param detail for the people at the desk; nothing personal
 * @param notBefore how long the receiver asks to be left alone, if it says so
 * @param forGood whether asking again would change nothing
 */
record Attempt(
        Outcome outcome,
        @Nullable Integer code,
        String detail,
        @Nullable Duration notBefore,
        boolean forGood) {
    static final int GONE = 410;
    private static final String NO_ENDPOINT = "the platform has no active endpoint";

    static Attempt accepted(@Nullable Integer code, String detail) {
        return new Attempt(Outcome.ACCEPTED, code, detail, null, false);
    }

    static Attempt noAnswer(String detail) {
        return new Attempt(Outcome.NO_ANSWER, null, detail, null, false);
    }

    static Attempt notAllowed(String detail) {
        return new Attempt(Outcome.NOT_ALLOWED, null, detail, null, false);
    }

    static Attempt refused(@Nullable Integer code, String detail, @Nullable Duration notBefore) {
        return new Attempt(Outcome.REFUSED, code, detail, notBefore, false);
    }

    /** @param code the answer's status; null when nobody was even asked */
    static Attempt refusedForGood(@Nullable Integer code, String detail) {
        return new Attempt(code == null ? Outcome.NOT_ALLOWED : Outcome.REFUSED, code, detail, null, true);
    }

    /** There is no endpoint to try, so that only another channel can do. */
    static Attempt noEndpoint() {
        return new Attempt(Outcome.NOT_ALLOWED, null, NO_ENDPOINT, null, false);
    }

    boolean isAccepted() {
        return outcome == Outcome.ACCEPTED;
    }

    /** Whether nobody needs to wait for further attempts before another channel takes over. */
    boolean isHopeless() {
        return isFinal() || detail.equals(NO_ENDPOINT);
    }

    /** Whether nothing is to be tried again. */
    boolean isFinal() {
        return forGood || isGone();
    }

    /** Whether the receiver said that it wants nothing there any more (410). */
    boolean isGone() {
        return code != null && code == GONE;
    }
}
