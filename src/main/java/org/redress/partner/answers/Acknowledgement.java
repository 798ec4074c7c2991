package org.redress.partner.answers;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * "We have it and are looking." No clock stops for it.
 *
 * @param reference the platform's own number for it
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Acknowledgement(
        @Size(max = 200) @Schema(description = "Your own number for it", examples = "T-20481") @Nullable
        String reference) {}
