package org.redress.partner.answers;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.redress.removal.dispute.DisputeGround;

/**
 * "This miss is none." The miss stays on record; a caseworker answers, and the answer stands beside it.
 *
 * @param deadlineId which deadline of the request
 * @param actedAt when the platform says that it acted, not in the future
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Dispute(
        @NotNull
        @Schema(
                description = "The missed deadline, by its id in the request's detail",
                examples = "0193a1f2-7c51-7a3e-9a44-3f1f0b6f2d11")
        UUID deadlineId,

        @NotNull DisputeGround ground,

        @NotNull
        @Size(min = 1, max = 5000)
        @Schema(
                description = "Why, for a person",
                examples = "The post was deleted on 24 November; our answer was held up.")
        String words,

        @Size(max = 200) @Schema(description = "Your own number for what you did", examples = "T-20481") @Nullable
        String reference,

        @Schema(
                description = "When you acted, if you did: RFC 3339, not in the future",
                examples = "2026-11-24T09:30:00Z")
        @Nullable
        Instant actedAt) {}
