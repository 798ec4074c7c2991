package org.redress.partner.sandbox;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an action did to the sandbox. */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "SandboxChange")
public record Moved(
        @Schema(description = "How many requests it concerned", examples = "3")
        int requests) {}
