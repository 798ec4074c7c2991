package org.redress.desk.commitments;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.redress.NotFound;
import org.redress.desk.Frames;
import org.redress.desk.administration.Histories;
import org.redress.desk.administration.History;
import org.redress.desk.casepage.Kept;
import org.redress.platform.Generator;
import org.redress.platform.Generators;
import org.redress.platform.Platform;
import org.redress.platform.Platforms;
import org.redress.platform.commitment.Commitment;
import org.redress.platform.commitment.CommitmentKeeping;
import org.redress.platform.commitment.Commitments;
import org.redress.policy.Rule;
import org.redress.policy.RuleVersion;
import org.redress.policy.Rules;
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
    private final Platforms platforms;
    private final Generators generators;
    private final Rules rules;
    private final Histories histories;
    private final SignedInStaff staff;
    private final Frames frames;
    private final InstantSource time;

    CommitmentPages(
            Commitments commitments,
            CommitmentKeeping keeping,
            CommitmentReviews reviews,
            ReviewViews reviewViews,
            Platforms platforms,
            Generators generators,
            Rules rules,
            Histories histories,
            SignedInStaff staff,
            Frames frames,
            InstantSource time) {
        this.commitments = commitments;
        this.keeping = keeping;
        this.reviews = reviews;
        this.reviewViews = reviewViews;
        this.platforms = platforms;
        this.generators = generators;
        this.rules = rules;
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
                Choices.of(listed(), kept.fields()),
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
                Choices.of(listed(), shown),
                History.of(
                        histories.of(CommitmentKeeping.subject(commitment)),
                        kept.fields().getOrDefault("seen", "")),
                kept,
                said,
                staff.is(Role.ADMIN),
                staff.is(Role.SUPERVISOR),
                reviews.open(commitment.id()).isPresent());
    }

    private Choices.Listed listed() {
        return new Choices.Listed(
                named(platforms.inUse(), Platform::slug, Platform::name),
                named(generators.all(), Generator::slug, Generator::name),
                named(rules.everything().stream().map(RuleVersion::rule).toList(), Rule::id, Rule::name));
    }

    private static <T> Map<String, String> named(List<T> all, Function<T, String> id, Function<T, String> name) {
        return all.stream().collect(Collectors.toMap(id, name, (one, same) -> one, LinkedHashMap::new));
    }
}
