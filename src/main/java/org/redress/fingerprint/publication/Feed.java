package org.redress.fingerprint.publication;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One platform's list of hashes in the order of change. Whoever changes anything in it holds this row's lock until the
 * end of the transaction, so that places become visible in their order: none ever appears behind one that was read.
 */
@Entity
public class Feed {
    /** Fewer than a page, so that who resumes at a second always gets beyond it. */
    static final int MOST_IN_A_SECOND = 400;

    @Id
    private UUID platformId;

    private Instant openedAt;
    private long position;
    private long newestSecond;
    private int inSecond;
    private long moved;
    private @Nullable UUID filledTo;
    private boolean filled;

    @SuppressWarnings("NullAway.Init")
    protected Feed() {}

    /** The next place, for something that was not in the feed before. */
    Place next(Instant now) {
        long second = Math.max(newestSecond, now.getEpochSecond());
        if (second == newestSecond && inSecond >= MOST_IN_A_SECOND) {
            second++;
        }
        inSecond = second == newestSecond ? inSecond + 1 : 1;
        newestSecond = second;
        return new Place(++position, second);
    }

    /** The next place, for something that leaves the one it had: pages that were kept are looked at again. */
    Place move(Instant now) {
        moved++;
        return next(now);
    }

    /** What was published before this feed was opened has been looked at up to {@code fingerprint}. */
    void filledTo(UUID fingerprint) {
        filledTo = fingerprint;
    }

    void filled() {
        filled = true;
    }

    public UUID platformId() {
        return platformId;
    }

    long moved() {
        return moved;
    }

    Optional<UUID> filledTo() {
        return Optional.ofNullable(filledTo);
    }

    /** Since when the platform watches. */
    public Instant openedAt() {
        return openedAt;
    }
}
