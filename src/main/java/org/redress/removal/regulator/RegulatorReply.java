package org.redress.removal.regulator;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.audit.Actor;

/** Something that came back from a regulator. Never changed, but what it said may be forgotten. */
@Entity
public class RegulatorReply {
    @Id
    private UUID id;

    private UUID stepId;

    @Enumerated(EnumType.STRING)
    private ReplyKind kind;

    private byte @Nullable [] sealed;

    @Enumerated(EnumType.STRING)
    private Actor.Kind actorKind;

    private String actorId;
    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected RegulatorReply() {}

    RegulatorReply(UUID id, UUID stepId, ReplyKind kind, Actor by, Instant at) {
        this.id = id;
        this.stepId = stepId;
        this.kind = kind;
        this.actorKind = by.kind();
        this.actorId = by.id();
        this.at = at;
    }

    /** @param sealedWords under the case's key; about a pack over many cases under a key of the reply's own */
    void saying(byte[] sealedWords) {
        sealed = sealedWords.clone();
    }

    void forget() {
        sealed = null;
    }

    /** Under which name its words are sealed. */
    static String field(UUID id) {
        return "regulator_reply.words." + id;
    }

    public UUID id() {
        return id;
    }

    public UUID stepId() {
        return stepId;
    }

    public ReplyKind kind() {
        return kind;
    }

    public Instant at() {
        return at;
    }

    public Actor by() {
        return new Actor(actorKind, actorId);
    }

    Optional<byte[]> sealed() {
        return Optional.ofNullable(sealed);
    }
}
