package org.redress.removal.bulk;

import java.time.Duration;

/** What can be done to many at once. */
public enum BulkKind {
    ASSIGN(Duration.ZERO),
    /** What has left cannot be called back, so it waits a little first. */
    SEND(Duration.ofSeconds(30)),
    SET_ASIDE(Duration.ZERO),
    BRING_BACK(Duration.ZERO);

    private final Duration grace;

    BulkKind(Duration grace) {
        this.grace = grace;
    }

    /** How long it waits before it is done; until then it can be taken back whole. */
    public Duration grace() {
        return grace;
    }
}
