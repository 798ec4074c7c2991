package org.redress.partner.sandbox;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How many fingerprints are generated. */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "SandboxPictures")
public record Pictures(
        @NotNull @Min(1) @Max(50) @Schema(description = "How many", examples = "3") @Nullable
        Integer count) {}
