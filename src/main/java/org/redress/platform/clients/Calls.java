package org.redress.platform.clients;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/** The first and the last call of a client, the last one to the minute; written by {@link CallsSeen}. */
@Embeddable
public class Calls {
    private Instant firstSeenAt;
    private String firstOperation;
    private Instant lastSeenAt;
    private String lastOperation;

    @SuppressWarnings("NullAway.Init")
    protected Calls() {}

    public Instant firstSeenAt() {
        return firstSeenAt;
    }

    /** Method and path, without ids. */
    public String firstOperation() {
        return firstOperation;
    }

    public Instant lastSeenAt() {
        return lastSeenAt;
    }

    public String lastOperation() {
        return lastOperation;
    }
}
