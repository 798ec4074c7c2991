package org.redress.partner.fingerprints;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.redress.fingerprint.Pdq;
import org.redress.fingerprint.PdqHash;

/** Which pictures a platform asks about. They are neither kept nor logged. */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "FingerprintQuestion", description = "Pictures of yours that you want compared")
public record Pictures(@NotNull @Size(min = 1, max = 100) List<@NotNull @Valid Picture> fingerprints) {
    static final String HEX = "[0-9a-f]{64}";

    /** One picture. */
    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(name = "PictureToCompare")
    public record Picture(
            @NotNull
            @Pattern(regexp = HEX, message = "must be 64 lower-case hex digits")
            @Schema(
                    description = "PDQ of the picture as it is",
                    pattern = HEX,
                    examples = "d8f8f0cce0f4a84f0637b4c5a8ba6a1b0d2c6f2a5c3b0f5e9a6d31c7e4b81f20")
            String pdq,

            @NotNull
            @Min(0)
            @Max(100)
            @Schema(
                    description = "Its quality as PDQ gives it; below 50 it says too little and is not compared",
                    examples = "88")
            Integer quality,

            @Size(max = 7)
            @Nullable
            @Schema(description = "PDQ of the picture turned and mirrored, if you want copies found that were")
            List<@NotNull @Pattern(regexp = HEX, message = "must be 64 lower-case hex digits") String> turned) {
        /** Whether there is enough to see. */
        boolean isCompared() {
            return quality >= Pdq.LEAST_QUALITY;
        }

        /** None when there is too little to see. */
        List<PdqHash> hashes() {
            List<PdqHash> hashes = new ArrayList<>();
            if (isCompared()) {
                hashes.add(new PdqHash(pdq));
                (turned == null ? List.<String>of() : turned).forEach(each -> hashes.add(new PdqHash(each)));
            }
            return hashes;
        }
    }
}
