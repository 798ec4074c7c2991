package org.redress.cases.retention;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.NotPossibleNow;

/** One case that the schedule leaves alone until a day. */
@Entity
public class LegalHold {
    @Id
    private UUID id;

    private UUID caseId;
    private String reason;
    private UUID owner;
    private Instant until;
    private Instant begunAt;
    private UUID begunBy;
    private @Nullable Instant endedAt;
    private @Nullable UUID endedBy;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected LegalHold() {}

    LegalHold(UUID caseId, Wish wish, UUID by, Instant now) {
        this.id = UUID.randomUUID();
        this.caseId = caseId;
        this.reason = wish.reason();
        this.owner = wish.owner();
        this.until = wish.until();
        this.begunAt = now;
        this.begunBy = by;
    }

    /**
     * What somebody wants of a hold.
     *
     * @param reason without personal data
     * @param owner the member of staff who answers for it
     */
    public record Wish(String reason, UUID owner, Instant until) {}

    /** @throws NotPossibleNow when it ended before */
    void end(UUID by, Instant now) {
        if (endedAt != null) {
            throw new NotPossibleNow("already-there", "This hold has ended.");
        }
        endedAt = now;
        endedBy = by;
    }

    /** Its day has come. */
    void lapse() {
        endedAt = until;
    }

    public UUID id() {
        return id;
    }

    public UUID caseId() {
        return caseId;
    }

    public String reason() {
        return reason;
    }

    public UUID owner() {
        return owner;
    }

    public Instant until() {
        return until;
    }

    public Instant begunAt() {
        return begunAt;
    }

    public UUID begunBy() {
        return begunBy;
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    /** {@return who ended it early; empty when its end came by itself} */
    public Optional<UUID> endedBy() {
        return Optional.ofNullable(endedBy);
    }
}
