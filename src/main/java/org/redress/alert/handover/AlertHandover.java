package org.redress.alert.handover;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One clock's alerts went from one member of staff to another, or one took them. Never changed, never taken back. */
@Entity
@Immutable
public class AlertHandover {
    @Id
    private UUID id;

    private UUID deadlineId;
    private @Nullable UUID caseId;
    private int number;
    private UUID giver;
    private UUID taker;
    private String reason;
    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected AlertHandover() {}

    AlertHandover(UUID id, Clock clock, Gift gift, Instant at) {
        this.id = id;
        this.deadlineId = clock.deadlineId();
        this.caseId = clock.caseId();
        this.number = clock.number();
        this.giver = gift.giver();
        this.taker = gift.taker();
        this.reason = gift.reason();
        this.at = at;
    }

    /** @param number how often its alerts were handed over, this time included */
    record Clock(UUID deadlineId, @Nullable UUID caseId, int number) {}

    /** From whom to whom, and why. */
    record Gift(UUID giver, UUID taker, String reason) {}

    public UUID id() {
        return id;
    }

    public UUID deadlineId() {
        return deadlineId;
    }

    /** Null when the duty belongs to no case. */
    public @Nullable UUID caseId() {
        return caseId;
    }

    /** 1 for the first time that the clock's alerts were handed over. */
    public int number() {
        return number;
    }

    public UUID giver() {
        return giver;
    }

    public UUID taker() {
        return taker;
    }

    public String reason() {
        return reason;
    }

    public Instant at() {
        return at;
    }
}
