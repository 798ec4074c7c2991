package org.redress.alert;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.NotPossibleNow;
import org.redress.policy.Rung;

/** Something a member of staff must act on. The sweep raises it; a person acknowledges it, or the duty is met first. */
@Entity
public class Alert {
    @Id
    private UUID id;

    private @Nullable UUID deadlineId;

    @Enumerated(EnumType.STRING)
    private Rung rung;

    private @Nullable UUID caseId;
    private @Nullable UUID requestId;
    private Instant raisedAt;
    private @Nullable Instant acknowledgedAt;
    private @Nullable UUID acknowledgedBy;
    private @Nullable String reason;
    private @Nullable Instant mootAt;
    private @Nullable UUID holder;

    @SuppressWarnings("NullAway.Init")
    protected Alert() {}

    public UUID id() {
        return id;
    }

    public Optional<UUID> deadlineId() {
        return Optional.ofNullable(deadlineId);
    }

    public Rung rung() {
        return rung;
    }

    /** Null when the duty belongs to no case. */
    public @Nullable UUID caseId() {
        return caseId;
    }

    /** Empty when the organisation itself is late. */
    public Optional<UUID> requestId() {
        return Optional.ofNullable(requestId);
    }

    public Instant raisedAt() {
        return raisedAt;
    }

    public Optional<Instant> acknowledgedAt() {
        return Optional.ofNullable(acknowledgedAt);
    }

    public Optional<UUID> acknowledgedBy() {
        return Optional.ofNullable(acknowledgedBy);
    }

    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /** When the duty was met or withdrawn before anybody acknowledged. */
    public Optional<Instant> mootAt() {
        return Optional.ofNullable(mootAt);
    }

    /** Whom it was handed to last; empty while nobody in particular has it. */
    public Optional<UUID> holder() {
        return Optional.ofNullable(holder);
    }

    /** {@return whether somebody must still act} */
    public boolean isOpen() {
        return acknowledgedAt == null && mootAt == null;
    }

    /** @throws NotPossibleNow when somebody was quicker, or nothing is left to act on */
    void acknowledge(UUID staff, String because, Instant now) {
        if (acknowledgedAt != null) {
            throw new NotPossibleNow("already-acknowledged", "Somebody has acknowledged this alert already.");
        }
        if (mootAt != null) {
            throw new NotPossibleNow("moot", "The clock stopped meanwhile: there is nothing left to act on.");
        }
        acknowledgedAt = now;
        acknowledgedBy = staff;
        reason = because;
    }
}
