package org.redress.partner.sandbox;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the sandbox's clocks are advanced. */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "SandboxAdvance")
public record Advance(
        @NotNull
        @Size(min = 3, max = 20)
        @Schema(description = "An ISO 8601 duration from PT1S to P31D", examples = "PT47H")
        String by) {}
