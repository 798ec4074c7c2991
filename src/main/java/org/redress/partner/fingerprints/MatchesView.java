package org.redress.partner.fingerprints;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.redress.fingerprint.known.Recognition.Recognised;

/** What was recognised, a line for each picture that was asked about, in the same order. */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "FingerprintMatches")
public record MatchesView(List<Line> data) {
    private static final int MOST = 20;

    /** One picture that was asked about. */
    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(name = "PictureCompared")
    public record Line(
            @Schema(description = "The hash that you asked about")
            String pdq,

            @Schema(description = "False when its quality is below 50")
            boolean compared,

            @Schema(description = "The nearest first, at most 20")
            List<Match> matches,

            @Schema(description = "Whether there are more than those")
            boolean more) {
        static Line of(Pictures.Picture asked, List<Recognised> found) {
            List<Match> matches = found.stream()
                    .limit(MOST)
                    .map(each -> new Match(each.id(), each.distance()))
                    .toList();
            return new Line(asked.pdq(), asked.isCompared(), matches, found.size() > MOST);
        }
    }

    /** One fingerprint of the platform's own feed. */
    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(name = "FingerprintMatch")
    public record Match(
            @Schema(description = "The fingerprint, as in GET /api/v1/fingerprints")
            UUID id,

            @Schema(description = "How many of the 256 bits differ", minimum = "0", maximum = "31", examples = "4")
            int distance) {}
}
