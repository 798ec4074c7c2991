package org.redress.partner.sandbox;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.redress.removal.sandbox.Proof;

/** What a platform has shown in its sandbox, and what it has not yet. */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "SandboxChecklist")
public record ChecklistView(
        List<Line> data,

        @Schema(description = "How many of them are proven", examples = "7")
        int proven) {
    /** One thing that a platform's software does. */
    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(name = "SandboxProof")
    public record Line(
            Proof step,

            @Schema(examples = "Reads a request, which is its receipt")
            String sentence,

            @Schema(description = "When it was first seen; null while it was not") @Nullable
            Instant provenAt) {}

    static ChecklistView of(Map<Proof, Instant> proven) {
        List<Line> lines = Proof.shown().stream()
                .map(proof -> new Line(proof, proof.sentence(), proven.get(proof)))
                .toList();
        return new ChecklistView(lines, (int)
                lines.stream().filter(line -> line.provenAt() != null).count());
    }
}
