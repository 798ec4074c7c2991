package org.redress.partner.door;

import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/**
 * What one request took and what is left, as draft-ietf-httpapi-ratelimit-headers has it (structured fields, RFC 9651).
 *
 * @param policy whose quota it is: {@code platform}, {@code feed} or {@code address}
 * @param most requests within {@link #WINDOW}, and at once
 */
public record Quota(String policy, long most, ConsumptionProbe probe) {
    /** How long an empty quota takes to be full again; it fills evenly. */
    static final Duration WINDOW = Duration.ofMinutes(1);

    public boolean isOver() {
        return !probe.isConsumed();
    }

    /** {@code RateLimit-Policy}: quota and window in seconds. */
    public String policyField() {
        return "\"" + policy + "\";q=" + most + ";w=" + WINDOW.toSeconds();
    }

    /** {@code RateLimit}: requests that remain, and seconds until the quota is full again. */
    public String limitField() {
        return "\"" + policy + "\";r=" + probe.getRemainingTokens() + ";t=" + seconds(probe.getNanosToWaitForReset());
    }

    /** {@code Retry-After}: whole seconds, from 1. */
    public String retryAfter() {
        return Long.toString(Math.max(1, seconds(probe.getNanosToWaitForRefill())));
    }

    /** Rounded up, so that who waits so long never comes too early. */
    private static long seconds(long nanos) {
        Duration left = Duration.ofNanos(nanos);
        return left.getNano() == 0 ? left.toSeconds() : left.toSeconds() + 1;
    }
}
