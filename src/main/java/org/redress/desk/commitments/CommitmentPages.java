package org.redress.desk.commitments;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.redress.NotFound;
import org.redress.desk.Frames;
import org.redress.desk.administration.Histories;
import org.redress.desk.administration.History;
import org.redress.desk.casepage.Kept;
import org.redress.platform.commitment.Commitment;
import org.redress.platform.commitment.CommitmentKeeping;
import org.redress.platform.commitment.Commitments;
import org.redress.removal.commitment.CommitmentReviews;
import org.redress.staff.Role;
import org.redress.staff.SignedInStaff;

/** Builds the pages of commitments. */
@ApplicationScoped
class CommitmentPages {
    private final Commitments commitments;
    private final CommitmentKeeping keeping;
    private final CommitmentReviews reviews;
    private final ReviewViews reviewViews;
    private final Histories histories;
    private final SignedInStaff staff;
    private final Frames frames;
    private final InstantSource time;

    CommitmentPages(
            Commitments commitments,
            CommitmentKeeping keeping,
            CommitmentReviews reviews,
            ReviewViews reviewViews,
            Histories histories,
            SignedInStaff staff,
            Frames frames,
            InstantSource time) {
        this.commitments = commitments;
        this.keeping = keeping;
        this.reviews = reviews;
        this.reviewViews = reviewViews;
        this.histories = histories;
        this.staff = staff;
        this.frames = frames;
        this.time = time;
    }

    CommitmentsPage all(Kept kept) {
        return new CommitmentsPage(
                frames.at(time.instant()),
                commitments.all().stream().map(CommitmentLine::of).toList(),
                kept.fields(),
                Choices.ALL,
                kept,
                staff.is(Role.ADMIN));
    }

    /** @throws NotFound for an unknown code */
    CommitmentPage one(String code, Kept kept, String said) {
        Commitment commitment = commitments.byCode(code).orElseThrow(() -> new NotFound("commitment"));
        Instant now = time.instant();
        Map<String, String> shown = new LinkedHashMap<>(keeping.says(commitment));
        if (kept.in("edit")) {
            shown.putAll(kept.fields());
        }
        return new CommitmentPage(
                frames.at(now),
                CommitmentLine.of(commitment),
                reviews.of(commitment.id()).stream()
                        .map(review -> reviewViews.of(review, now))
                        .toList(),
                shown,
                Choices.ALL,
                History.of(
                        histories.of(CommitmentKeeping.subject(commitment)),
                        kept.fields().getOrDefault("seen", "")),
                kept,
                said,
                staff.is(Role.ADMIN),
                staff.is(Role.SUPERVISOR),
                reviews.open(commitment.id()).isPresent());
    }
}
