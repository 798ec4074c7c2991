package org.redress.check;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/**
 * One request that may be made now.
 *
 * @param platform the slug of whose phrases count
 * @param first the address as it was reported
 * @param address what is asked now: the same, where a redirect led, where its record is asked for, or robots.txt
 * @param host its keyed hash
 */
record Errand(UUID requestId, String platform, URI first, URI address, String host, Kind kind, Instant at) {
    enum Kind {
        PAGE,
        HEAD,
        RECORD,
        ROBOTS
    }

    /** {@return that the host's robots.txt is read first} */
    Errand forRobots() {
        URI file = URI.create(address.getScheme() + "://" + address.getHost() + "/robots.txt");
        return new Errand(requestId, platform, first, file, host, Kind.ROBOTS, at);
    }
}
