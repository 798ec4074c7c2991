package org.redress.partner.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.redress.removal.dispute.Dispute;
import org.redress.removal.dispute.DisputeGround;
import org.redress.removal.dispute.Disputing;
import org.redress.removal.dispute.Verdict;

/** What a platform said against a miss, and our answer, as both sides see it. */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "DisputeOnRecord", description = "The miss itself stays, whatever becomes of the dispute.")
public record DisputeView(
        UUID id,
        DisputeGround ground,
        Instant madeAt,

        @Schema(description = "What you said; absent once the case is erased") @Nullable
        String words,

        @Nullable String reference,
        @Nullable Instant actedAt,

        @Schema(description = "Absent while we have not answered") @Nullable
        Verdict verdict,

        @Nullable Instant decidedAt,

        @Schema(description = "Why, in our words") @Nullable String verdictWords) {

    /** @param words null once the case's key is destroyed */
    static DisputeView of(Dispute dispute, Disputing.@Nullable Words words) {
        return new DisputeView(
                dispute.id(),
                dispute.ground(),
                dispute.madeAt(),
                words == null ? null : words.said(),
                words == null ? null : words.reference(),
                dispute.actedAt().orElse(null),
                dispute.verdict().orElse(null),
                dispute.decidedAt().orElse(null),
                words == null ? null : words.answer());
    }
}
