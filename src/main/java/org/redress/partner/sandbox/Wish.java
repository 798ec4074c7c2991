package org.redress.partner.sandbox;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.redress.removal.sandbox.SandboxKind;

/** Which requests are generated. */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "SandboxWish")
public record Wish(
        @NotNull
        @Size(min = 1, max = 10)
        @Schema(description = "One request is generated for each", examples = "[\"PLAIN\", \"DEEPFAKE\"]")
        List<@NotNull SandboxKind> kinds,

        @Min(1) @Max(10) @Schema(description = "How many of each; 1 when left out", examples = "1") @Nullable
        Integer count) {}
