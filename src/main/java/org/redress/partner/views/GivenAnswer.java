package org.redress.partner.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.redress.audit.Actor;
import org.redress.partner.answers.Removal;
import org.redress.partner.answers.StatementOfReasons;
import org.redress.policy.Element;
import org.redress.policy.RefusalGround;

/** One answer on record, with all that was said in it. */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Answer",
        description =
                "What was not said is absent; so is the text of a letter that our staff recorded, and of an erased case.")
public record GivenAnswer(
        UUID id,
        Kind kind,
        Instant at,

        @Schema(description = "Who recorded it: you, or our staff from your letter")
        Actor.Kind by,

        @Schema(description = "Your own number") @Nullable String reference,
        @Nullable String words,

        @Schema(description = "What a question missed; empty for any other answer")
        List<Element> missing,

        @Schema(description = "Why you refused") @Nullable RefusalGround ground,
        @Nullable Removed removed,
        @Nullable StatementOfReasons statementOfReasons,

        @Schema(description = "When you took it back, if you did") @Nullable
        Instant correctedAt,

        @Schema(description = "The answer that this correction took back") @Nullable
        UUID corrects) {

    /** What sort of answer. */
    @Schema(name = "AnswerKind")
    public enum Kind {
        ACKNOWLEDGEMENT,
        QUESTION,
        REMOVAL,
        REFUSAL,
        CORRECTION
    }

    /** What a removal claimed. */
    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(name = "Removed")
    public record Removed(Instant removedAt, Removal.Done done, Removal.Copies identicalCopies) {}
}
