package org.redress.partner.answers;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * "That answer was a mistake." It stays in the history; the request is the platform's again, and a clock that it had
 * stopped is as if it had never stopped.
 *
 * @param answerId which answer: the platform's own, and the last thing that was recorded
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Correction(
        @NotNull
        @Schema(
                description = "Your last answer, by its id in the request's detail",
                examples = "0193a1f2-7c51-7a3e-9a44-3f1f0b6f2d12")
        UUID answerId,

        @NotNull
        @Size(min = 1, max = 5000)
        @Schema(
                description = "What was wrong with it, for a person",
                examples = "We removed another post of the account, not this one.")
        String words) {}
