package org.redress.evidence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.NotPossibleNow;
import org.redress.cases.sharing.Receiver;
import org.redress.evidence.gathering.Chosen;

/** A pack for one regulator: what was asked for, and what became of it. What it holds is in its files, sealed. */
@Entity
public class EvidencePack {
    @Id
    private UUID id;

    private @Nullable UUID caseId;
    private UUID receiver;
    private String receiverName;
    private @Nullable UUID platformId;
    private @Nullable UUID generatorId;
    private @Nullable String ruleId;
    private @Nullable Instant fromAt;
    private @Nullable Instant untilAt;
    private UUID askedBy;
    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    private PackStatus status;

    private @Nullable Instant begunAt;
    private int total;
    private int done;
    private @Nullable Instant settledAt;
    private @Nullable Instant sentAt;
    private byte @Nullable [] digest;

    @SuppressWarnings("NullAway.Init")
    protected EvidencePack() {}

    EvidencePack(Chosen chosen, Receiver receiver, UUID askedBy, Instant now) {
        this.id = UUID.randomUUID();
        this.caseId = chosen.caseId();
        this.platformId = chosen.platformId();
        this.generatorId = chosen.generatorId();
        this.ruleId = chosen.ruleId();
        this.fromAt = chosen.from();
        this.untilAt = chosen.until();
        this.receiver = receiver.id();
        this.receiverName = receiver.name();
        this.askedBy = askedBy;
        this.askedAt = now;
        this.status = PackStatus.WAITING;
    }

    /** Whether nobody makes it: it waits, and was not begun since {@code stale}. */
    boolean isFree(Instant stale) {
        return status == PackStatus.WAITING && (begunAt == null || begunAt.isBefore(stale));
    }

    void beginAnew() {
        begunAt = null;
    }

    void begin(int requests, Instant now) {
        begunAt = now;
        total = requests;
        done = 0;
    }

    void progress(int requests) {
        done = requests;
    }

    void made(byte[] sha256, Instant now) {
        status = PackStatus.MADE;
        digest = sha256.clone();
        settledAt = now;
    }

    void failed(Instant now) {
        status = PackStatus.FAILED;
        settledAt = now;
    }

    void destroyed(Instant now) {
        status = PackStatus.DESTROYED;
        settledAt = now;
    }

    /** @throws NotPossibleNow unless there is something to send */
    void sent(Instant now) {
        if (status != PackStatus.MADE) {
            throw new NotPossibleNow("not-made", "There is no such pack to send.");
        }
        sentAt = sentAt == null ? now : sentAt;
    }

    public UUID id() {
        return id;
    }

    public Chosen chosen() {
        return new Chosen(caseId, platformId, generatorId, ruleId, fromAt, untilAt);
    }

    /** The regulator that it is for. */
    public UUID receiver() {
        return receiver;
    }

    /** As it was called when the pack was asked for. */
    public String receiverName() {
        return receiverName;
    }

    public UUID askedBy() {
        return askedBy;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public PackStatus status() {
        return status;
    }

    /** How many requests it is to hold; 0 before it was begun. */
    public int total() {
        return total;
    }

    /** How many of them were gathered. */
    public int done() {
        return done;
    }

    /** When it was made, failed or was destroyed. */
    public Optional<Instant> settledAt() {
        return Optional.ofNullable(settledAt);
    }

    /** When it first left for its receiver. */
    public Optional<Instant> sentAt() {
        return Optional.ofNullable(sentAt);
    }

    /** SHA-256 of what it holds; stays when it is destroyed. */
    public Optional<byte[]> digest() {
        return Optional.ofNullable(digest).map(byte[]::clone);
    }
}
