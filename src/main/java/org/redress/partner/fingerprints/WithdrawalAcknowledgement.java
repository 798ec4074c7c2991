package org.redress.partner.fingerprints;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * "We deleted it wherever we had it, and watch for it no more."
 *
 * @param deletedAt not in the future
 */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "WithdrawalAcknowledgement", description = "You deleted it wherever you had it")
public record WithdrawalAcknowledgement(
        @NotNull @Schema(description = "When you deleted it; not in the future", examples = "2026-11-26T10:15:00Z")
        Instant deletedAt) {}
