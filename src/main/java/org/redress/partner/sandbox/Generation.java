package org.redress.partner.sandbox;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.redress.removal.sandbox.SandboxKind;

/** What was generated. */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "SandboxGeneration")
public record Generation(List<One> data) {
    /** One request; it is listed two seconds later, as any other. */
    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(name = "SandboxRequest")
    public record One(UUID id, SandboxKind kind) {}
}
