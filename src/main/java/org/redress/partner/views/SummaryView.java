package org.redress.partner.views;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.redress.removal.RemovalStatus;

/** A removal request in a list: neither a web address nor a receipt. */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "RemovalRequestSummary", description = "Listing is no receipt; fetching the detail is.")
public record SummaryView(
        UUID id,
        RemovalStatus status,
        Instant sentAt,
        Instant updatedAt,

        @Schema(description = "The running deadline that ends first") @Nullable
        Instant dueAt) {}
