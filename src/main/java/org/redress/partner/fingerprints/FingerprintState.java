package org.redress.partner.fingerprints;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.redress.fingerprint.publication.Feedback;

/** What an answer did: states and times only, without the hash, since it is kept to be given again. */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "FingerprintState")
public record FingerprintState(
        UUID id,
        @Schema(enumeration = {"active", "withdrawn"}) String status,
        @Nullable Instant confirmedAt,
        @Nullable Feedback feedback,
        @Nullable Instant feedbackAt) {
    static FingerprintState of(FingerprintView view) {
        return new FingerprintState(view.id(), view.status(), view.confirmedAt(), view.feedback(), view.feedbackAt());
    }
}
