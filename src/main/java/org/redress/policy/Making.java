package org.redress.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/** Who wrote a version at the desk, when and why. */
@Embeddable
public class Making {
    @Column(name = "made_at")
    private Instant at;

    @Column(name = "made_by")
    private UUID by;

    private String reason;

    /** @param by a member of staff */
    public Making(UUID by, String reason, Instant at) {
        this.by = by;
        this.reason = reason;
        this.at = at;
    }

    @SuppressWarnings("NullAway.Init")
    protected Making() {}

    public Instant at() {
        return at;
    }

    /** {@return the member of staff} */
    public UUID by() {
        return by;
    }

    public String reason() {
        return reason;
    }
}
