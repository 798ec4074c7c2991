package org.redress.partner.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.redress.deadline.Term;
import org.redress.policy.ClockStart;
import org.redress.policy.RuleKind;
import org.redress.policy.RuleVersion;

/**
 * Which duty a deadline measures and where it is written. Not legal advice.
 *
 * @param kind law, the organisation's own target, or a commitment: never shown alike
 * @param term {@code PT48H} or {@code P7WD}; null for a duty without a number
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "Rule", description = "Which duty it is and where it is written. Not legal advice.")
public record RuleView(
        @Schema(examples = "US_TIDA") String id,
        int version,
        RuleKind kind,
        String name,
        @Schema(examples = "US") String jurisdiction,
        @Schema(examples = "47 U.S.C. 223a") String basis,
        @Nullable String sourceUrl,
        @Schema(description = "What starts the clock") ClockStart clockStart,

        @Schema(description = "PT48H is hours, P7WD working days; null for a duty without a number", examples = "PT48H")
        @Nullable
        String term,

        @Schema(description = "What is expected in words where no number is") @Nullable
        String standard) {

    static RuleView of(RuleVersion version) {
        return new RuleView(
                version.rule().id(),
                version.version(),
                version.rule().kind(),
                version.rule().name(),
                version.scope().jurisdiction().code(),
                version.source().basis(),
                version.source().url().orElse(null),
                version.clockStart(),
                version.term().map(Term::text).orElse(null),
                version.standard().orElse(null));
    }
}
