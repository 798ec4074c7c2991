package org.redress.removal.form;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A form that somebody filled in, or a report made inside an app.
 *
 * @param at when it was sent, to the minute
 * @param number what it gave as proof; null when it gave none, so that nothing proves a receipt
 */
public record Filled(Instant at, @Nullable String number) {}
