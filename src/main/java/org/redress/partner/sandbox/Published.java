package org.redress.partner.sandbox;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an action did to the sandbox's fingerprints. */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "SandboxFingerprints")
public record Published(
        @Schema(description = "How many it concerned", examples = "3")
        int fingerprints) {}
