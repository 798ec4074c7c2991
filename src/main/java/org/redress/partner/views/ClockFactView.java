package org.redress.partner.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.redress.audit.Actor;
import org.redress.deadline.ClockFact;
import org.redress.removal.ClockFactRecord;

/** One thing that happened to a clock, so that both sides can compute the same due time. */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ClockFact")
public record ClockFactView(
        UUID id,
        ClockFact.Kind kind,
        Instant at,

        @Schema(description = "When it was recorded; at is when it counts from")
        Instant recordedAt,

        @Schema(description = "A stable phrase", examples = "received: API_READ")
        String why,

        @Schema(description = "What sort of somebody recorded it")
        Actor.Kind by,

        @Schema(description = "The fact that a strike-out makes as if it never was") @Nullable
        UUID strikes) {

    static ClockFactView of(ClockFactRecord kept) {
        ClockFact fact = kept.fact();
        return new ClockFactView(
                fact.id(),
                fact.kind(),
                fact.at(),
                kept.recordedAt(),
                kept.why(),
                kept.by().kind(),
                fact.strikes());
    }
}
