package org.redress.removal.complaint;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.NotPossibleNow;
import org.redress.removal.RemovalRequest;

/** One complaint about one request. It moves no clock of the request. */
@Entity
public class Complaint {
    @Id
    private UUID id;

    private UUID requestId;
    private UUID caseId;
    private UUID platformId;

    @Enumerated(EnumType.STRING)
    private ComplaintKind kind;

    @Enumerated(EnumType.STRING)
    private ComplaintChannel channel;

    private Instant madeAt;
    private byte @Nullable [] reference;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    private @Nullable Instant answeredAt;
    private byte @Nullable [] words;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Complaint() {}

    Complaint(UUID id, RemovalRequest about, ComplaintKind kind, ComplaintChannel channel, Instant madeAt) {
        this.id = id;
        this.requestId = about.id();
        this.caseId = about.caseId();
        this.platformId = about.platformId();
        this.kind = kind;
        this.channel = channel;
        this.madeAt = madeAt;
    }

    /** The platform's own number for it, sealed. */
    void numbered(byte[] sealed) {
        reference = sealed.clone();
    }

    /** @throws NotPossibleNow {@code already-there} when a result is on record */
    void result(Outcome came, byte @Nullable [] sealedWords, Instant at) {
        if (outcome != null) {
            throw new NotPossibleNow("already-there", "What came of this complaint is on record already.");
        }
        outcome = came;
        words = sealedWords == null ? null : sealedWords.clone();
        answeredAt = at;
    }

    /** Under which name a text of it is sealed. */
    static String field(UUID id, String what) {
        return "complaint." + what + "." + id;
    }

    public UUID id() {
        return id;
    }

    public UUID requestId() {
        return requestId;
    }

    public UUID caseId() {
        return caseId;
    }

    public UUID platformId() {
        return platformId;
    }

    public ComplaintKind kind() {
        return kind;
    }

    public ComplaintChannel channel() {
        return channel;
    }

    public Instant madeAt() {
        return madeAt;
    }

    /** Empty while we wait. */
    public Optional<Outcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    public Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }

    Optional<byte[]> sealedReference() {
        return Optional.ofNullable(reference);
    }

    Optional<byte[]> sealedWords() {
        return Optional.ofNullable(words);
    }
}
