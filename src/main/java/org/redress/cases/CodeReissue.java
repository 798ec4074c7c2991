package org.redress.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.NotPossibleNow;

/** Somebody lost their code: one member of staff heard the right code word, a second one makes the new code. */
@Entity
class CodeReissue {
    static final Duration LASTS = Duration.ofHours(24);

    @Id
    private UUID id;

    private UUID caseId;
    private UUID askedBy;
    private Instant askedAt;
    private @Nullable UUID confirmedBy;
    private @Nullable Instant confirmedAt;
    private @Nullable Instant lapsedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected CodeReissue() {}

    CodeReissue(UUID id, UUID caseId, UUID askedBy, Instant now) {
        this.id = id;
        this.caseId = caseId;
        this.askedBy = askedBy;
        this.askedAt = now;
    }

    /** @throws NotPossibleNow when the same member of staff tries, or it is a day old */
    void confirm(UUID by, Instant now) {
        if (by.equals(askedBy)) {
            throw new NotPossibleNow("same-member", "A second member of staff has to make the new code.");
        }
        if (!isOpen(now)) {
            throw new NotPossibleNow("lapsed", "This is more than a day old. Ask for the code word again.");
        }
        confirmedBy = by;
        confirmedAt = now;
    }

    void lapse(Instant now) {
        lapsedAt = now;
    }

    boolean isOpen(Instant now) {
        return confirmedAt == null && lapsedAt == null && now.isBefore(askedAt.plus(LASTS));
    }

    UUID askedBy() {
        return askedBy;
    }

    Instant askedAt() {
        return askedAt;
    }
}
