package org.redress.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.redress.audit.Actor;

/** A check of authority that was recorded by mistake. What it said and why it does not hold are sealed. */
@Entity
public class AuthorityStrikeOut {
    static final String BASIS = "authority.basis.";
    static final String REASON = "authority.reason.";

    @Id
    private UUID id;

    private UUID caseId;
    private Instant at;

    @Enumerated(EnumType.STRING)
    private Actor.Kind actorKind;

    private String actorId;
    private byte[] basis;
    private byte[] reason;

    @SuppressWarnings("NullAway.Init")
    protected AuthorityStrikeOut() {}

    AuthorityStrikeOut(UUID id, UUID caseId, Sealed sealed, Actor by, Instant now) {
        this.id = id;
        this.caseId = caseId;
        this.basis = sealed.basis();
        this.reason = sealed.reason();
        this.actorKind = by.kind();
        this.actorId = by.id();
        this.at = now;
    }

    /** What is kept under the case's key. */
    record Sealed(byte[] basis, byte[] reason) {}

    public UUID id() {
        return id;
    }

    public UUID caseId() {
        return caseId;
    }

    public Instant at() {
        return at;
    }

    public Actor by() {
        return new Actor(actorKind, actorId);
    }

    Sealed sealed() {
        return new Sealed(basis, reason);
    }
}
