package org.redress.removal.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.redress.NotAcceptable;
import org.redress.NotPossibleNow;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.Subject;
import org.redress.platform.commitment.Commitment;
import org.redress.platform.commitment.CommitmentVerdict;
import org.redress.platform.commitment.Commitments;
import org.redress.platform.commitment.Held;
import org.redress.removal.ClockFactRecord;
import org.redress.removal.DutyClocks;
import org.redress.removal.Obligation;

/** Opens reviews on their day, with a clock; one supervisor proposes a verdict, and another one looks at it. */
@ApplicationScoped
@Transactional
public class Reviewing {
    private static final String RULE = "ORG_COMMITMENT_REVIEW";
    private static final Period UNTIL_THE_NEXT = Period.ofMonths(3);
    private static final int LONGEST = 2_000;
    private static final int LONGEST_ABOUT = 120;

    private final Commitments commitments;
    private final CommitmentReviews reviews;
    private final DutyClocks clocks;
    private final Audit audit;

    Reviewing(Commitments commitments, CommitmentReviews reviews, DutyClocks clocks, Audit audit) {
        this.commitments = commitments;
        this.reviews = reviews;
        this.clocks = clocks;
        this.audit = audit;
    }

    /** Opens the review of every commitment whose day has come, on any number of nodes. */
    public void openDue(Instant now) {
        for (Commitment due : commitments.toReview(day(now))) {
            Commitment locked = commitments.lock(due.id());
            if (reviews.open(locked.id()).isEmpty()) {
                open(locked, Actor.system("commitments"), now);
            }
        }
    }

    /** {@return the open review; a new one when none is open} */
    public UUID open(UUID commitmentId, Actor by, Instant now) {
        Commitment commitment = commitments.lock(commitmentId);
        return reviews.open(commitmentId)
                .map(CommitmentReview::id)
                .orElseGet(() -> open(commitment, by, now).id());
    }

    /**
     * @param reason why; the public may read it
     * @throws NotAcceptable without a reason
     * @throws NotPossibleNow when somebody proposed one already, or the review is over
     */
    public void propose(UUID reviewId, CommitmentVerdict verdict, String reason, Actor by, Instant now) {
        String because = reason.strip();
        if (because.isEmpty() || because.length() > LONGEST) {
            throw new NotAcceptable("reason", "Say in 1 to " + LONGEST + " characters why.");
        }
        CommitmentReview review = reviews.lock(reviewId);
        Optional<Held> held = commitments.lock(review.commitmentId()).held();
        review.propose(new CommitmentReview.Proposal(
                verdict,
                because,
                UUID.fromString(by.id()),
                now,
                held.map(Held::items).orElse(0),
                held.map(Held::consistent).orElse(0)));
        record(review, "proposed", Map.of("verdict", verdict.name()), by, now);
    }

    /**
     * A second person agrees: the verdict stands, and the clock stops.
     *
     * @throws NotPossibleNow {@code own} for whoever proposed it
     */
    public void agree(UUID reviewId, Actor by, Instant now) {
        CommitmentReview review = reviews.lock(reviewId);
        Commitment commitment = commitments.lock(review.commitmentId());
        CommitmentReview.Proposal agreed = review.agree(UUID.fromString(by.id()), now);
        LocalDate next = agreed.verdict() == CommitmentVerdict.ENDED ? null : day(now).plus(UNTIL_THE_NEXT);
        commitment.reviewed(agreed.verdict(), agreed.reason(), next, now);
        clocks.stop(Obligation.COMMITMENT, reviewId, now, new ClockFactRecord.Cause("reviewed", by, now));
        record(review, "agreed", Map.of("verdict", agreed.verdict().name()), by, now);
    }

    /** A second person does not agree: the review stays open, and its clock runs. */
    public void disagree(UUID reviewId, Actor by, Instant now) {
        CommitmentReview review = reviews.lock(reviewId);
        review.disagree(UUID.fromString(by.id()));
        record(review, "disagreed", Map.of(), by, now);
    }

    private CommitmentReview open(Commitment commitment, Actor by, Instant now) {
        CommitmentReview review = new CommitmentReview(UUID.randomUUID(), commitment.id(), now);
        reviews.persistAndFlush(review);
        String about =
                "Commitment " + commitment.code() + ": " + commitment.who().name();
        clocks.start(
                new DutyClocks.Owed(
                        Obligation.COMMITMENT,
                        review.id(),
                        null,
                        null,
                        about.substring(0, Math.min(LONGEST_ABOUT, about.length())),
                        RULE),
                now,
                new ClockFactRecord.Cause("review due", by, now));
        record(review, "opened", Map.of(), by, now);
        return review;
    }

    private void record(CommitmentReview review, String what, Map<String, String> details, Actor by, Instant now) {
        Subject subject = new Subject("commitment", review.commitmentId().toString(), null);
        audit.record(by, "commitment-review." + what, subject, details, now);
    }

    private static LocalDate day(Instant now) {
        return now.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
