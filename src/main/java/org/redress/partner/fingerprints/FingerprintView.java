package org.redress.partner.fingerprints;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.redress.fingerprint.publication.FeedRecord;
import org.redress.fingerprint.publication.Feedback;
import org.redress.fingerprint.publication.Publication;
import org.redress.fingerprint.publication.Signal;

/** One fingerprint as its platform sees it. */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "Fingerprint", description = "Watch for it while it is active; delete it once it is withdrawn.")
public record FingerprintView(
        @Schema(description = "Yours alone: another platform knows the same picture by another id")
        UUID id,

        @Schema(
                enumeration = {"active", "withdrawn"},
                examples = "active")
        String status,

        @Schema(description = "Null once the hash is gone for good") @Nullable
        Signal signal,

        @Schema(
                description = "Lower-case hex: 64 digits of a PDQ, 32 of a video's MD5; null once it is gone for good",
                examples = "d8f8f0cce0f4a84f0637b4c5a8ba6a1b0d2c6f2a5c3b0f5e9a6d31c7e4b81f20")
        @Nullable
        String hash,

        @Schema(description = "What you see instead of the case: the same for pictures of one report")
        UUID caseNumber,

        Instant publishedAt,
        Instant updatedAt,
        @Nullable Instant withdrawnAt,

        @Schema(description = "Until when you should have confirmed its withdrawal; null when you never got it")
        @Nullable
        Instant confirmationDueAt,

        @Schema(description = "When you confirmed that you deleted it") @Nullable
        Instant confirmedAt,

        @Schema(description = "What you said of it last") @Nullable
        Feedback feedback,

        @Nullable Instant feedbackAt) {

    static FingerprintView of(Publication publication, @Nullable FeedRecord record, @Nullable Instant due) {
        return new FingerprintView(
                publication.id(),
                publication.status().name().toLowerCase(Locale.ROOT),
                record == null ? null : record.signal(),
                record == null ? null : record.hash(),
                publication.caseNumber(),
                publication.publishedAt(),
                publication.changedAt(),
                publication.withdrawnAt().orElse(null),
                due,
                publication.confirmedAt().orElse(null),
                publication.feedback().orElse(null),
                publication.feedbackAt().orElse(null));
    }
}
