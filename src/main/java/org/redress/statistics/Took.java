package org.redress.statistics;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long it took, in minutes, rounded down: to the minute in the first hour, a quarter of an hour in the first day, the
 * hour in the first three days, six hours in the first fortnight, the day in the first sixty days, thirty days beyond.
 * By nearest rank among all that are pursued: what is still up took longer than all that is not.
 *
 * @param half of them were done by then; null while half of them are not
 * @param ninety of a hundred were done by then; null while they are not
 */
public record Took(@Nullable Integer half, @Nullable Integer ninety) {
    /** {@return the median; empty while more than half is still up} */
    public Optional<Integer> median() {
        return Optional.ofNullable(half);
    }

    /** {@return the 90th percentile; empty while more than a tenth is still up} */
    public Optional<Integer> ninetieth() {
        return Optional.ofNullable(ninety);
    }
}
