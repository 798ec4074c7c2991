package org.redress.check;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/**
 * One request that may be made now.
 *
 * @param platform the slug of whose phrases count
 * @param first the address as it was reported
 * @param address what is asked now: the same, where a redirect led, or the host's robots.txt
 * @param host its keyed hash
 */
record Errand(UUID requestId, String platform, URI first, URI address, String host, Kind kind, Instant at) {
    enum Kind {
        PAGE,
        HEAD,
        ROBOTS
    }
}
