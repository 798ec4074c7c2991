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

/** Something that came back from a regulator. Never changed. */
@Entity
public class RegulatorReply {
    @Id
    private UUID id;

    private UUID stepId;

    @Enumerated(EnumType.STRING)
    private ReplyKind kind;

    private byte @Nullable [] sealed;
    private @Nullable String words;

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

    /** About one case: sealed under its key. */
    void saying(byte[] sealedWords) {
        sealed = sealedWords.clone();
    }

    /** About a pack over many cases: there is no key that it could be sealed under. */
    void sayingOpenly(String said) {
        words = said;
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

    Optional<String> words() {
        return Optional.ofNullable(words);
    }
}
