package org.redress.partner.answers;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a platform files in the EU's DSA transparency database, by the same field names and values (schema of 1 July
 * 2025), so that it can be reused here. All dates are days in UTC.
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Field names and values of the EU's DSA transparency database")
public record StatementOfReasons(
        @NotNull @Nullable DecisionGround decisionGround,
        @Nullable Set<@NotNull DecisionVisibility> decisionVisibility,
        @NotNull @Size(min = 1) @Nullable Set<@NotNull ContentType> contentType,
        @NotNull @Nullable Category category,
        @Nullable Set<@NotNull Keyword> categorySpecification,
        @NotNull @Size(min = 1, max = 5000) @Nullable String decisionFacts,
        @NotNull @Nullable SourceType sourceType,
        @NotNull @Nullable YesOrNo automatedDetection,
        @NotNull @Nullable AutomatedDecision automatedDecision,
        @Nullable LocalDate contentDate,
        @NotNull @Nullable LocalDate applicationDate,
        @NotNull @Size(min = 1, max = 500) @Nullable String puid) {

    /** On what the decision rests. */
    public enum DecisionGround {
        DECISION_GROUND_ILLEGAL_CONTENT,
        DECISION_GROUND_INCOMPATIBLE_CONTENT
    }

    /** What was done to the content. */
    public enum DecisionVisibility {
        DECISION_VISIBILITY_CONTENT_REMOVED,
        DECISION_VISIBILITY_CONTENT_DISABLED,
        DECISION_VISIBILITY_CONTENT_DEMOTED,
        DECISION_VISIBILITY_CONTENT_AGE_RESTRICTED,
        DECISION_VISIBILITY_CONTENT_INTERACTION_RESTRICTED,
        DECISION_VISIBILITY_CONTENT_LABELLED,
        DECISION_VISIBILITY_OTHER
    }

    /** What the content was. */
    public enum ContentType {
        CONTENT_TYPE_APP,
        CONTENT_TYPE_AUDIO,
        CONTENT_TYPE_IMAGE,
        CONTENT_TYPE_PRODUCT,
        CONTENT_TYPE_SYNTHETIC_MEDIA,
        CONTENT_TYPE_TEXT,
        CONTENT_TYPE_VIDEO,
        CONTENT_TYPE_OTHER
    }

    /** The categories that fit intimate images. */
    public enum Category {
        STATEMENT_CATEGORY_CYBER_VIOLENCE,
        STATEMENT_CATEGORY_CYBER_VIOLENCE_AGAINST_WOMEN
    }

    /** The keywords that fit intimate images. */
    public enum Keyword {
        KEYWORD_NON_CONSENSUAL_IMAGE_SHARING,
        KEYWORD_NON_CONSENSUAL_IMAGE_SHARING_AGAINST_WOMEN,
        KEYWORD_NON_CONSENSUAL_MATERIAL_DEEPFAKE,
        KEYWORD_NON_CONSENSUAL_MATERIAL_DEEPFAKE_AGAINST_WOMEN
    }

    /** How the platform came to know. */
    public enum SourceType {
        SOURCE_ARTICLE_16,
        SOURCE_TRUSTED_FLAGGER
    }

    /** The database spells these two words so. */
    public enum YesOrNo {
        Yes,
        No
    }

    /** How much of the decision a machine took. */
    public enum AutomatedDecision {
        AUTOMATED_DECISION_FULLY,
        AUTOMATED_DECISION_PARTIALLY,
        AUTOMATED_DECISION_NOT_AUTOMATED
    }
}
