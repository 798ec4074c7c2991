package org.redress.removal.commitment;

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
import org.redress.platform.commitment.CommitmentVerdict;

/** One review of one commitment: a verdict with a reason by one person, and a second look by another. */
@Entity
public class CommitmentReview {
    @Id
    private UUID id;

    private UUID commitmentId;
    private Instant openedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable CommitmentVerdict verdict;

    private @Nullable String reason;
    private @Nullable UUID proposedBy;
    private @Nullable Instant proposedAt;
    private @Nullable Integer items;
    private @Nullable Integer consistent;
    private @Nullable UUID decidedBy;
    private @Nullable Instant decidedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected CommitmentReview() {}

    CommitmentReview(UUID id, UUID commitmentId, Instant openedAt) {
        this.id = id;
        this.commitmentId = commitmentId;
        this.openedAt = openedAt;
    }

    /**
     * What one person makes of it.
     *
     * @param items how many counted then, and how many of them were consistent with a failure
     */
    public record Proposal(CommitmentVerdict verdict, String reason, UUID by, Instant at, int items, int consistent) {}

    /** @throws NotPossibleNow {@code decided} when the review is over, {@code already-there} when somebody proposed */
    void propose(Proposal proposal) {
        mustBeOpen();
        if (verdict != null) {
            throw new NotPossibleNow("already-there", "Somebody has proposed a verdict: it waits for a second look.");
        }
        verdict = proposal.verdict();
        reason = proposal.reason();
        proposedBy = proposal.by();
        proposedAt = proposal.at();
        items = proposal.items();
        consistent = proposal.consistent();
    }

    /** {@return what both agree on} @throws NotPossibleNow {@code own} for whoever proposed it, {@code nothing} before that */
    Proposal agree(UUID second, Instant now) {
        Proposal proposal = secondLook(second);
        decidedBy = second;
        decidedAt = now;
        return proposal;
    }

    /** The second person sees it otherwise: it waits for a proposal again. */
    void disagree(UUID second) {
        secondLook(second);
        verdict = null;
        reason = null;
        proposedBy = null;
        proposedAt = null;
        items = null;
        consistent = null;
    }

    private Proposal secondLook(UUID second) {
        mustBeOpen();
        Proposal proposal =
                proposal().orElseThrow(() -> new NotPossibleNow("nothing", "No verdict waits for a second look."));
        if (proposal.by().equals(second)) {
            throw new NotPossibleNow("own", "A second person has to look at it.");
        }
        return proposal;
    }

    private void mustBeOpen() {
        if (decidedAt != null) {
            throw new NotPossibleNow("decided", "This review is over.");
        }
    }

    public UUID id() {
        return id;
    }

    public UUID commitmentId() {
        return commitmentId;
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** Empty while nobody proposed a verdict. */
    public Optional<Proposal> proposal() {
        if (verdict == null || reason == null || proposedBy == null || proposedAt == null) {
            return Optional.empty();
        }
        return Optional.of(new Proposal(
                verdict,
                reason,
                proposedBy,
                proposedAt,
                items == null ? 0 : items,
                consistent == null ? 0 : consistent));
    }

    public Optional<UUID> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }
}
