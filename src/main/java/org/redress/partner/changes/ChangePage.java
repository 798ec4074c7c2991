package org.redress.partner.changes;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of the feed, the oldest first. */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "ChangePage")
record ChangePage(
        List<ChangeView> data,

        @Schema(description = "Where to go on, now or next week. Null before the first change") @Nullable
        String nextCursor,

        @Schema(description = "Whether more is there already")
        boolean hasMore) {}
