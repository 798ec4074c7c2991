package org.redress.desk.commitments;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.redress.desk.Names;
import org.redress.desk.TimeWords;
import org.redress.desk.Words;
import org.redress.removal.DutyClocks;
import org.redress.removal.Obligation;
import org.redress.removal.commitment.CommitmentReview;
import org.redress.staff.SignedInStaff;

/** Shows reviews in words. */
@ApplicationScoped
class ReviewViews {
    private final DutyClocks clocks;
    private final Names names;
    private final SignedInStaff staff;

    ReviewViews(DutyClocks clocks, Names names, SignedInStaff staff) {
        this.clocks = clocks;
        this.names = names;
        this.staff = staff;
    }

    ReviewView of(CommitmentReview review, Instant now) {
        Optional<CommitmentReview.Proposal> proposal = review.proposal();
        return new ReviewView(
                review.id().toString(),
                review.decidedAt().isEmpty(),
                TimeWords.day(review.openedAt()),
                proposal.map(each -> Words.of(each.verdict().name())).orElse(""),
                proposal.map(CommitmentReview.Proposal::reason).orElse(""),
                proposal.filter(each -> each.items() > 0)
                        .map(each -> each.consistent() + " of " + each.items() + " items consistent with a failure")
                        .orElse(""),
                proposal.map(each -> names.ofMember(each.by()) + ", " + TimeWords.day(each.at()))
                        .orElse(""),
                review.decidedBy()
                        .map(by -> names.ofMember(by) + ", "
                                + TimeWords.day(review.decidedAt().orElse(null)))
                        .orElse(""),
                proposal.filter(each -> each.by().equals(staff.member().id())).isPresent(),
                due(review, now));
    }

    private String due(CommitmentReview review, Instant now) {
        return clocks.of(Obligation.COMMITMENT, review.id()).stream()
                .flatMap(clock -> clock.dueAt().stream())
                .findFirst()
                .map(at -> TimeWords.day(at) + " (" + TimeWords.left(at, now) + ")")
                .orElse("");
    }
}
