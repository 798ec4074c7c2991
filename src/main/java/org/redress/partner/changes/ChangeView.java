package org.redress.partner.changes;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.redress.delivery.changes.Change;

/** One change, as thin as a webhook. */
@Schema(name = "Change", description = "What a webhook of this type would tell: no web address, no fingerprint")
record ChangeView(
        @Schema(description = "Of this change: the same whenever it is read")
        UUID id,

        @Schema(description = "As a webhook's", examples = "removal_request.created")
        String type,

        Instant timestamp,
        Data data) {

    /** What it is about. */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ChangeData")
    record Data(
            @Nullable UUID removalRequestId,
            @Nullable UUID fingerprintId,

            @Schema(description = "The deadline that it is about, or the one that ends first") @Nullable
            Instant dueAt) {}

    static ChangeView of(Change change) {
        return new ChangeView(
                change.id(),
                change.type(),
                change.at(),
                new Data(change.requestId(), change.fingerprintId(), change.dueAt()));
    }
}
