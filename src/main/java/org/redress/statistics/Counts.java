package org.redress.statistics;

import java.util.OptionalInt;

/**
 * How many of the requests that were sent in a period. Under a rule, requests are those that it binds.
 *
 * @param requests sent
 * @param valid whose clock started: the platform has what the rule asks for
 * @param pursued valid, and not withdrawn; of requests as such: not withdrawn
 * @param due pursued, and the limit has passed; without misses that were struck out after a dispute
 * @param onTime of those due, removed by the limit
 * @param late of those due, missed; also when still open. What is neither was refused within the limit
 * @param refused at some time, and not taken back
 * @param reappeared gone, and seen again
 * @param disputed whose miss the platform disputes, or disputed
 * @param removed of those pursued, by the platform's word or our check
 * @param gone of those pursued, by our check
 */
public record Counts(
        int requests,
        int valid,
        int pursued,
        int due,
        int onTime,
        int late,
        int refused,
        int reappeared,
        int disputed,
        int removed,
        int gone) {
    private static final int PERCENT = 100;

    /** {@return of those due, the share removed by the limit, in whole percent, rounded down; empty when none is due} */
    public OptionalInt percentOnTime() {
        return due == 0 ? OptionalInt.empty() : OptionalInt.of((int) ((long) PERCENT * onTime / due));
    }
}
