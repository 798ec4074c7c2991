package org.redress.partner.views;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.redress.deadline.ClockState;
import org.redress.partner.views.DeadlineView.DisputeState;
import org.redress.partner.views.DeadlineView.Missed;
import org.redress.removal.RemovalStatus;

/** What an answer did: ids, states and times only, since it is kept to be given again. */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "Answered")
public record AnswerView(UUID id, RemovalStatus status, Instant updatedAt, List<Clock> deadlines) {

    /** Where one deadline stands now. */
    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(name = "DeadlineState")
    public record Clock(
            UUID id,
            @Schema(examples = "US_TIDA") String rule,
            ClockState state,
            @Nullable Instant startedAt,
            @Nullable Instant dueAt,
            @Nullable Instant stoppedAt,
            boolean missed,

            @Schema(description = "Where your latest dispute of the miss stands; null without one") @Nullable
            DisputeState dispute) {
        static Clock of(DeadlineView d) {
            Missed missed = d.missed();
            return new Clock(
                    d.id(),
                    d.rule().id(),
                    d.state(),
                    d.startedAt(),
                    d.dueAt(),
                    d.stoppedAt(),
                    missed != null,
                    missed == null ? null : missed.dispute());
        }
    }

    public static AnswerView of(RequestView request) {
        List<Clock> clocks = request.deadlines().stream().map(Clock::of).toList();
        return new AnswerView(request.id(), request.status(), request.updatedAt(), clocks);
    }
}
