package org.redress.partner.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.redress.partner.Answered;
import org.redress.partner.views.AnswerView;
import org.redress.web.Problem;

/**
 * What became of one answer, as a call of its own would have told it.
 *
 * @param answer the body of its success, as text that is JSON already
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "BulkResult", description = "Either an answer with its ETag, or a problem")
record BulkResult(
        @Schema(description = "Which of the answers that were sent, from 0")
        int index,

        @Schema(description = "The removal request; absent when it could not be read") @Nullable
        UUID requestId,

        @Schema(description = "What a call of its own would have answered", examples = "200")
        int status,

        @Schema(description = "For the next If-Match") @Nullable
        String etag,

        @Schema(implementation = AnswerView.class) @JsonRawValue @Nullable
        String answer,

        @Schema(ref = "#/components/schemas/Problem") @Nullable
        Problem problem) {

    static BulkResult taken(int index, UUID requestId, Answered answered) {
        return new BulkResult(index, requestId, answered.status(), answered.etag(), answered.json(), null);
    }

    static BulkResult refused(int index, @Nullable UUID requestId, Problem problem) {
        return new BulkResult(index, requestId, problem.status(), null, null, problem);
    }
}
