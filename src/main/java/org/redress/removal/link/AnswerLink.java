package org.redress.removal.link;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.NotPossibleNow;

/** One letter's link: for one request, until the request closes, a newer letter replaces it or staff end it. */
@Entity
public class AnswerLink {
    /** More answers than that to one request within an hour no person gives. */
    static final int MOST_ANSWERS = 20;

    static final Duration COUNTED = Duration.ofHours(1);

    @Id
    private UUID id;

    private UUID requestId;
    private UUID deliveryId;
    private Instant madeAt;
    private @Nullable Instant endedAt;
    private @Nullable String endedBecause;
    private int answers;
    private Instant countedFrom;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected AnswerLink() {}

    AnswerLink(UUID requestId, UUID deliveryId, Instant now) {
        this.id = UUID.randomUUID();
        this.requestId = requestId;
        this.deliveryId = deliveryId;
        this.madeAt = now;
        this.countedFrom = now;
    }

    /** @throws NotPossibleNow when too many answers came by it within an hour */
    void used(Instant now) {
        if (!now.isBefore(countedFrom.plus(COUNTED))) {
            countedFrom = now;
            answers = 0;
        }
        if (answers >= MOST_ANSWERS) {
            throw new NotPossibleNow("too-often", "So many answers came by this link that it rests for an hour.");
        }
        answers++;
    }

    void end(String because, Instant now) {
        endedAt = now;
        endedBecause = because;
    }

    public UUID id() {
        return id;
    }

    public UUID requestId() {
        return requestId;
    }

    public UUID deliveryId() {
        return deliveryId;
    }

    public Instant madeAt() {
        return madeAt;
    }

    /** {@return since when it opens nothing any more} */
    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    public Optional<String> endedBecause() {
        return Optional.ofNullable(endedBecause);
    }
}
