package org.redress.partner.fingerprints;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.redress.fingerprint.publication.Feedback;

/** What became of a fingerprint at the platform. */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "FingerprintFeedback", description = "What became of it at your platform")
public record FingerprintFeedback(
        @NotNull @Schema(description = "What you did; it answers no removal request", examples = "BLOCKED")
        Outcome outcome) {

    /** The words of it. */
    @Schema(name = "FingerprintOutcome")
    public enum Outcome {
        /** Something matched, and people look at it. */
        MATCHED,
        /** It matched, and was blocked. */
        BLOCKED,
        /** Looked at, and left. */
        NOT_BLOCKED;

        Feedback said() {
            return Feedback.valueOf(name());
        }
    }
}
