package org.redress.partner.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.redress.delivery.DeliveryAttempt;
import org.redress.delivery.Outcome;

/** One attempt at a webhook. */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "WebhookAttempt")
public record AttemptView(
        @Schema(description = "From 1; a missing number is an attempt that we did not finish")
        int number,

        Instant at,

        @Schema(
                description =
                        "`ACCEPTED`: a 2xx. `REFUSED`: any other answer. `NO_ANSWER`: none within the time allowed."
                                + " `NOT_ALLOWED`: we did not try, as the address is not public or there is no endpoint")
        Outcome outcome,

        @Schema(description = "The answer's status", examples = "503") @Nullable
        Integer code,

        @Schema(
                description = "What went wrong without an answer, for your engineers",
                examples = "SocketTimeoutException")
        @Nullable
        String why,

        int tookMs) {

    static AttemptView of(DeliveryAttempt attempt) {
        return new AttemptView(
                attempt.number(),
                attempt.at(),
                attempt.outcome(),
                attempt.code(),
                attempt.outcome() == Outcome.NO_ANSWER ? attempt.detail() : null,
                attempt.tookMs());
    }
}
