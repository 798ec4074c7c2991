package org.redress.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at a delivery, kept for ever.
 *
 * @param number from 1; a missing number is an attempt whose worker died
 * @param code the answer's status, where the channel has one
 */
public record DeliveryAttempt(
        int number,
        Instant at,
        Outcome outcome,
        @Nullable Integer code,
        @Nullable String detail,
        int tookMs) {}
