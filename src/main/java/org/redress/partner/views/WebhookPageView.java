package org.redress.partner.views;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of webhooks, the oldest change first. */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "WebhookDeliveryPage")
public record WebhookPageView(
        List<WebhookView> data,

        @Schema(description = "Continues here, also later. Null before the first row") @Nullable
        String nextCursor,

        @Schema(description = "Whether more is there already")
        boolean hasMore) {}
