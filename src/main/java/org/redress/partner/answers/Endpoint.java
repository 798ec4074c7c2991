package org.redress.partner.answers;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a platform wants its webhooks. */
@JsonNaming(SnakeCaseStrategy.class)
public record Endpoint(
        @NotNull
        @Size(max = 2000)
        @Schema(
                description = "https, a public host name, no credentials, port 443",
                examples = "https://hooks.platform.example/redress")
        String url) {}
