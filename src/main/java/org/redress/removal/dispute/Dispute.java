package org.redress.removal.dispute;

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
import org.redress.audit.Actor;
import org.redress.removal.RemovalRequest;

/** That a platform disputes a recorded miss, and what staff answered. The miss itself is never changed. */
@Entity
public class Dispute {
    @Id
    private UUID id;

    private UUID deadlineId;
    private UUID requestId;
    private UUID platformId;

    @Enumerated(EnumType.STRING)
    private DisputeGround ground;

    private byte[] words;
    private byte @Nullable [] reference;
    private @Nullable Instant actedAt;
    private Instant madeAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Verdict verdict;

    private byte @Nullable [] verdictWords;
    private @Nullable Instant decidedAt;
    private @Nullable String decidedBy;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Dispute() {}

    Dispute(UUID id, RemovalRequest request, Claim claim, Sealed sealed, Instant now) {
        this.id = id;
        this.deadlineId = claim.deadlineId();
        this.requestId = request.id();
        this.platformId = request.platformId();
        this.ground = claim.ground();
        this.words = sealed.words();
        this.reference = sealed.reference();
        this.actedAt = claim.actedAt();
        this.madeAt = now;
    }

    /** What is kept sealed of a claim. */
    @SuppressWarnings("ArrayRecordComponent")
    record Sealed(byte[] words, byte @Nullable [] reference) {}

    /** Under which names its texts are sealed. */
    static String field(UUID id, String what) {
        return "dispute." + what + "." + id;
    }

    /**
     * Answers it, once.
     *
     * @param by a member of staff
     * @throws NotPossibleNow {@code already-there} when it was answered so, {@code decided} when otherwise
     */
    void decide(Verdict answer, byte[] sealedWords, Actor by, Instant now) {
        if (verdict != null) {
            throw verdict == answer
                    ? new NotPossibleNow("already-there", "This dispute was answered so already.")
                    : new NotPossibleNow("decided", "This dispute was answered already, the other way.");
        }
        verdict = answer;
        verdictWords = sealedWords.clone();
        decidedAt = now;
        decidedBy = by.id();
    }

    public UUID id() {
        return id;
    }

    public UUID deadlineId() {
        return deadlineId;
    }

    public UUID requestId() {
        return requestId;
    }

    public UUID platformId() {
        return platformId;
    }

    public DisputeGround ground() {
        return ground;
    }

    /** When the platform says that it acted. */
    public Optional<Instant> actedAt() {
        return Optional.ofNullable(actedAt);
    }

    public Instant madeAt() {
        return madeAt;
    }

    /** Empty while nobody has answered it. */
    public Optional<Verdict> verdict() {
        return Optional.ofNullable(verdict);
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    /** The member of staff who answered it. */
    public Optional<Actor> decidedBy() {
        return Optional.ofNullable(decidedBy).map(who -> new Actor(Actor.Kind.STAFF, who));
    }

    byte[] sealedWords() {
        return words.clone();
    }

    Optional<byte[]> sealedReference() {
        return Optional.ofNullable(reference);
    }

    Optional<byte[]> sealedVerdictWords() {
        return Optional.ofNullable(verdictWords);
    }
}
