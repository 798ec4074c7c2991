package org.redress.partner.answers;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.redress.policy.Element;

/**
 * "Something is missing." No clock stops for it; a caseworker decides whether it does lack.
 *
 * @param missing elements of the checklist
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Question(
        @NotNull
        @Schema(
                description =
                        "Which elements of the deadlines' checklists you miss; may be empty when you ask something else")
        Set<@NotNull Element> missing,

        @NotNull
        @Size(min = 1, max = 5000)
        @Schema(description = "The question, for a person", examples = "Which of the four pictures in the post is it?")
        String words,

        @Size(max = 200) @Schema(description = "Your own number for it", examples = "T-20481") @Nullable
        String reference) {}
