package org.redress.partner.fingerprints;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page, oldest change first. */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "FingerprintPage")
public record FingerprintPageView(
        List<FingerprintView> data,

        @Schema(
                description =
                        "Continues here, also later: keep it and ask again for what changed since. Null before the first row")
        @Nullable
        String nextCursor,

        @Schema(description = "Whether more is there already")
        boolean hasMore) {}
