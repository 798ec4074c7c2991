package org.redress.partner.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.redress.delivery.DeliveryStatus;
import org.redress.delivery.webhooks.Hook;

/** One webhook to the calling platform, with its attempts. */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "WebhookDelivery")
public record WebhookView(
        UUID id,

        @Schema(description = "What it carries as `webhook-id`", examples = "msg_0193a1f2-7c51-7a3e-9a44-3f1f0b6f2d10")
        String webhookId,

        @Schema(examples = "removal_request.created") String type,

        @Nullable UUID removalRequestId,

        @Schema(
                description = "`QUEUED`: not tried yet. `SENT`: you answered 2xx. `FAILED`: it is tried again."
                        + " `GIVEN_UP`: no attempt is left. `DROPPED`: what it says no longer held")
        DeliveryStatus status,

        Instant queuedAt,
        Instant updatedAt,

        @Schema(description = "When it is tried next; while it is tried, when that counts as lost") @Nullable
        Instant nextAttemptAt,

        @Schema(description = "When your next channel took over, as this did not arrive in time") @Nullable
        Instant fellBackAt,

        @Schema(description = "What is sent", implementation = Object.class) @JsonRawValue
        String payload,

        List<AttemptView> attempts) {

    public static WebhookView of(Hook hook) {
        return new WebhookView(
                hook.id(),
                "msg_" + hook.id(),
                hook.type(),
                hook.requestId(),
                hook.status(),
                hook.queuedAt(),
                hook.changedAt(),
                hook.nextAttemptAt(),
                hook.fellBackAt(),
                hook.payload(),
                hook.attempts().stream().map(AttemptView::of).toList());
    }
}
