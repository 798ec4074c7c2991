package org.redress.removal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** That a deadline was missed: a fact for ever. A later removal adds to it and never clears it. */
@Entity
@Immutable
public class MissedDeadline {
    @Id
    private UUID deadlineId;

    private Instant dueAt;
    private Instant detectedAt;

    @SuppressWarnings("NullAway.Init")
    protected MissedDeadline() {}

    MissedDeadline(UUID deadlineId, Instant dueAt, Instant detectedAt) {
        this.deadlineId = deadlineId;
        this.dueAt = dueAt;
        this.detectedAt = detectedAt;
    }

    public UUID deadlineId() {
        return deadlineId;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public Instant detectedAt() {
        return detectedAt;
    }

    /** From the due time to the detection. */
    public Duration lateBy() {
        return Duration.between(dueAt, detectedAt);
    }
}
