package org.redress.partner.answers;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.redress.policy.RefusalGround;

/** "We will not remove it." It ends the wait and is never on time; a caseworker judges what follows. */
@JsonNaming(SnakeCaseStrategy.class)
public record Refusal(
        @NotNull RefusalGround ground,

        @NotNull
        @Size(min = 1, max = 5000)
        @Schema(description = "Why, for a person", examples = "The account's owner shows herself.")
        String words,

        @Size(max = 200) @Schema(description = "Your own number for it", examples = "T-20481") @Nullable
        String reference,

        @Valid @Nullable StatementOfReasons statementOfReasons) {}
