package org.redress.removal;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.redress.audit.Actor;

/** A step that was recorded by mistake: a further fact, since the step itself is never changed. */
@Entity
@Table(name = "step_strike_out")
public class StrikeOut {
    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "request_id")
    private RemovalRequest request;

    private UUID stepId;
    private Instant at;

    @Enumerated(EnumType.STRING)
    private Actor.Kind actorKind;

    private String actorId;
    private byte[] reason;

    @SuppressWarnings("NullAway.Init")
    protected StrikeOut() {}

    StrikeOut(RemovalStep step, byte[] sealedReason, Actor by, Instant now) {
        this.id = UUID.randomUUID();
        this.request = step.request();
        this.stepId = step.id();
        this.reason = sealedReason;
        this.actorKind = by.kind();
        this.actorId = by.id();
        this.at = now;
    }

    /** Under which name the reason is sealed. */
    static String field(UUID stepId) {
        return "strike-out.reason." + stepId;
    }

    public UUID id() {
        return id;
    }

    public UUID stepId() {
        return stepId;
    }

    public Instant at() {
        return at;
    }

    public Actor by() {
        return new Actor(actorKind, actorId);
    }

    byte[] sealedReason() {
        return reason;
    }

    RemovalRequest request() {
        return request;
    }
}
