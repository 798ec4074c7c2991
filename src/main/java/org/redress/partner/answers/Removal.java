package org.redress.partner.answers;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * "It is removed": a claim, until it is checked.
 *
 * @param removedAt when, not in the future
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Removal(
        @NotNull
        @Schema(description = "When it was removed: RFC 3339, not in the future", examples = "2026-11-23T14:05:00Z")
        Instant removedAt,

        @NotNull @Schema(description = "What was done with the content")
        Done done,

        @NotNull @Schema(description = "What was done about identical copies")
        Copies identicalCopies,

        @Size(max = 5000) @Schema(examples = "Post deleted, account suspended.") @Nullable
        String words,

        @Size(max = 200) @Schema(description = "Your own number for it", examples = "T-20481") @Nullable
        String reference,

        @Valid @Nullable StatementOfReasons statementOfReasons) {

    /** What was done with the content. */
    public enum Done {
        DELETED,
        ACCESS_DISABLED
    }

    /** What was done about identical copies. */
    public enum Copies {
        REMOVED,
        NONE_FOUND,
        NOT_SEARCHED
    }
}
