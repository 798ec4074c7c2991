package org.redress.partner.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.redress.platform.WebhookEndpoint;

/**
 * Where webhooks go.
 *
 * @param secret what signs them; shown once, when the endpoint is made
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "WebhookEndpoint")
public record EndpointView(
        UUID id,
        String url,
        boolean active,
        Instant createdAt,

        @Schema(description = "Why nothing is sent there any more") @Nullable
        String disabledBecause,

        @Schema(description = "Until when a secret before this one signs too; absent when none does") @Nullable
        Instant formerSecretUntil,

        @Schema(
                description = "Signs your webhooks; shown once, when the endpoint is made",
                examples = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
        @Nullable
        String secret) {

    public static EndpointView of(WebhookEndpoint endpoint, @Nullable String secret, Instant now) {
        return new EndpointView(
                endpoint.id(),
                endpoint.url(),
                endpoint.isActive(),
                endpoint.createdAt(),
                endpoint.disabledBecause().orElse(null),
                endpoint.formerUntil(now).orElse(null),
                secret);
    }
}
