package org.redress.partner.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.redress.partner.answers.Acknowledgement;
import org.redress.partner.answers.Correction;
import org.redress.partner.answers.Dispute;
import org.redress.partner.answers.Question;
import org.redress.partner.answers.Refusal;
import org.redress.partner.answers.Removal;

/**
 * One answer among many: what would be the path, the headers and the body of a call of its own.
 *
 * @param body as JSON
 */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "BulkAnswer")
record BulkAnswer(
        @NotNull
        @Schema(description = "The removal request that it answers", examples = "0193a1f2-7c51-7a3e-9a44-3f1f0b6f2d10")
        UUID requestId,

        @NotNull Verb verb,

        @NotNull
        @Schema(
                description = "The ETag of the state that it answers, with its quotes",
                examples = "\"1P1yYuSgHPUd_5ZbWD_ZpuRR\"")
        String ifMatch,

        @NotNull
        @Schema(
                description = "Its own Idempotency-Key, the same as for a call of its own",
                examples = "8e03978e-40d5-43dd-bc93-6894a57f9324")
        String idempotencyKey,

        @NotNull
        @JsonDeserialize(as = JsonNode.class)
        @Schema(
                description = "What the sub-resource of that verb takes",
                type = SchemaType.OBJECT,
                oneOf = {
                    Acknowledgement.class,
                    Question.class,
                    Removal.class,
                    Refusal.class,
                    Correction.class,
                    Dispute.class
                })
        Object body) {}
