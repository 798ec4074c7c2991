package org.redress.removal;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.audit.Actor;

/** One step of a request's history; never changed. */
@Entity
public class RemovalStep {
    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "request_id")
    private RemovalRequest request;

    private int position;
    private Instant at;

    @Enumerated(EnumType.STRING)
    private RemovalEvent event;

    @Enumerated(EnumType.STRING)
    private RemovalStatus fromStatus;

    @Enumerated(EnumType.STRING)
    private RemovalStatus toStatus;

    @Enumerated(EnumType.STRING)
    private Actor.Kind actorKind;

    private String actorId;
    private byte @Nullable [] words;
    private byte @Nullable [] reference;
    private byte @Nullable [] statement;
    private @Nullable String code;

    @SuppressWarnings("NullAway.Init")
    protected RemovalStep() {}

    RemovalStep(RemovalRequest request, RemovalEvent event, RemovalStatus to, Actor by, Instant now) {
        this.id = UUID.randomUUID();
        this.request = request;
        this.position = request.everyStep().size() + 1;
        this.at = now;
        this.event = event;
        this.fromStatus = request.status();
        this.toStatus = to;
        this.actorKind = by.kind();
        this.actorId = by.id();
    }

    /** Under which name {@link #sealedWords()} is sealed. */
    static String field(UUID requestId) {
        return "removal.words." + requestId;
    }

    /** Under which names the other texts are sealed. */
    String field(String what) {
        return "removal." + what + "." + id;
    }

    /** What is kept sealed of an answer. */
    @SuppressWarnings("ArrayRecordComponent")
    record Sealed(byte @Nullable [] words, byte @Nullable [] reference, byte @Nullable [] statement) {}

    void saying(@Nullable String answerCode, Sealed sealed) {
        this.code = answerCode;
        this.words = sealed.words();
        this.reference = sealed.reference();
        this.statement = sealed.statement();
    }

    Sealed sealed() {
        return new Sealed(words, reference, statement);
    }

    public UUID id() {
        return id;
    }

    /** From 1. */
    public int position() {
        return position;
    }

    public Instant at() {
        return at;
    }

    public RemovalEvent event() {
        return event;
    }

    public RemovalStatus fromStatus() {
        return fromStatus;
    }

    public RemovalStatus toStatus() {
        return toStatus;
    }

    public Actor by() {
        return new Actor(actorKind, actorId);
    }

    /** For machines: ground of refusal, missing elements, what was done. */
    public Optional<String> code() {
        return Optional.ofNullable(code);
    }

    /** Sealed; {@link Removals#words(RemovalStep)} opens them. */
    public Optional<byte[]> sealedWords() {
        return Optional.ofNullable(words);
    }

    RemovalRequest request() {
        return request;
    }
}
