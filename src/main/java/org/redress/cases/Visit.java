package org.redress.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A reporter's visit, known by the SHA-256 of its cookie. It ends after 30 idle minutes, and after 8 hours at most. */
@Entity
public class Visit {
    public static final Duration IDLE = Duration.ofMinutes(30);
    public static final Duration LONGEST = Duration.ofHours(8);
    /** How often the idle time may be extended on request. */
    public static final int EXTENSIONS = 10;

    @Id
    private byte[] tokenHash;

    private @Nullable UUID draftId;
    private @Nullable UUID caseId;
    private @Nullable UUID helperId;
    private Instant openedAt;
    private Instant seenAt;
    private int extended;

    @SuppressWarnings("NullAway.Init")
    protected Visit() {}

    Visit(byte[] tokenHash, @Nullable UUID draftId, @Nullable UUID caseId, Instant now) {
        this.tokenHash = tokenHash;
        this.draftId = draftId;
        this.caseId = caseId;
        this.openedAt = now;
        this.seenAt = now;
    }

    /** Reads the case, and changes nothing. */
    static Visit ofHelper(byte[] tokenHash, UUID helperId, UUID caseId, Instant now) {
        Visit visit = new Visit(tokenHash, null, caseId, now);
        visit.helperId = helperId;
        return visit;
    }

    boolean over(Instant now) {
        return now.isAfter(seenAt.plus(IDLE)) || now.isAfter(openedAt.plus(LONGEST));
    }

    void seen(Instant now) {
        seenAt = now;
        extended = 0;
    }

    /** Prolongs it without a page being opened; ten times in a row at most. */
    void extend(Instant now) {
        if (extended < EXTENSIONS) {
            seenAt = now;
            extended++;
        }
    }

    void sent(UUID reportedCase) {
        caseId = reportedCase;
    }

    void forgetDraft() {
        draftId = null;
    }

    public Optional<UUID> draftId() {
        return Optional.ofNullable(draftId);
    }

    public Optional<UUID> caseId() {
        return Optional.ofNullable(caseId);
    }

    /** {@return whether a trusted helper visits, who may only read} */
    public boolean isHelpers() {
        return helperId != null;
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** When it ends if nothing more is heard. */
    public Instant endsAt() {
        Instant idle = seenAt.plus(IDLE);
        Instant last = openedAt.plus(LONGEST);
        return idle.isBefore(last) ? idle : last;
    }
}
