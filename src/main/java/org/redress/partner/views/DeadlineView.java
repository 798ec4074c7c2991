package org.redress.partner.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.redress.deadline.ClockState;
import org.redress.policy.Element;
import org.redress.removal.Deadline;
import org.redress.removal.MissedDeadline;
import org.redress.removal.dispute.Verdict;

/** One duty with its clock, as the person and the caseworker see it too. */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "Deadline")
public record DeadlineView(
        UUID id,
        RuleView rule,
        ClockState state,
        @Nullable Instant startedAt,

        @Schema(description = "The last instant in time; null before the start and for a duty without a number")
        @Nullable
        Instant dueAt,

        @Nullable Instant stoppedAt,

        @Schema(description = "That it was missed stays for ever; a later removal does not clear it") @Nullable
        Missed missed,

        @Schema(
                description =
                        "What a valid request holds under this rule; while one is missing its clock has not started")
        List<Check> checklist,

        List<ClockFactView> clockFacts) {

    /** One element that the rule requires, and whether the request supplies it. */
    @Schema(name = "Check")
    public record Check(Element element, boolean supplied) {}

    /** The permanent fact of a miss. */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Missed")
    public record Missed(
            Instant dueAt,
            Instant detectedAt,

            @Schema(
                    description = "From due_at to detected_at: an ISO 8601 duration in hours, minutes and seconds",
                    examples = "PT3H12M5S")
            String lateBy,

            @Schema(description = "Whether a dispute was upheld: the miss counts no more, and stays on record")
            boolean struckOut,

            @Schema(description = "What you said against it, the oldest first")
            List<DisputeView> disputes) {
        static Missed of(MissedDeadline missed, List<DisputeView> disputes) {
            return new Missed(
                    missed.dueAt(),
                    missed.detectedAt(),
                    missed.lateBy().toString(),
                    disputes.stream().anyMatch(dispute -> dispute.verdict() == Verdict.UPHELD),
                    disputes);
        }

        /** Where the latest dispute stands; null without one. */
        @Nullable
        DisputeState dispute() {
            return disputes.isEmpty()
                    ? null
                    : DisputeState.of(disputes.get(disputes.size() - 1).verdict());
        }
    }

    /** Where a dispute stands. */
    public enum DisputeState {
        OPEN,
        UPHELD,
        REJECTED;

        static DisputeState of(@Nullable Verdict verdict) {
            return verdict == null ? OPEN : valueOf(verdict.name());
        }
    }

    static DeadlineView of(Deadline deadline, Set<Element> missing, @Nullable Missed missed) {
        return new DeadlineView(
                deadline.id(),
                RuleView.of(deadline.ruleVersion()),
                deadline.state(),
                deadline.startedAt().orElse(null),
                deadline.dueAt().orElse(null),
                deadline.stoppedAt().orElse(null),
                missed,
                deadline.ruleVersion().requiredElements().stream()
                        .sorted()
                        .map(element -> new Check(element, !missing.contains(element)))
                        .toList(),
                deadline.facts().stream().map(ClockFactView::of).toList());
    }
}
