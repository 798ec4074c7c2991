package org.redress.partner.compat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of the feed.
 *
 * @param nextPageToken goes on from here, with the same {@code startTimestamp}; empty on the last page
 * @param nextSetTimestamp seconds since 1970: a safe point to begin from after this page
 */
@JsonPropertyOrder({"count", "nextPageToken", "nextSetTimestamp", "hasMoreRecords", "hashRecords"})
@Schema(name = "HashPage", description = "One page of the feed")
public record HashPage(
        @JsonProperty("count") @Schema(name = "count", description = "Records on this page")
        int count,

        @JsonProperty("nextPageToken")
        @Schema(
                name = "nextPageToken",
                description = "Goes on from here with the same startTimestamp; empty on the last page")
        String nextPageToken,

        @JsonProperty("nextSetTimestamp")
        @Schema(
                name = "nextSetTimestamp",
                description = "Seconds since 1970: a safe startTimestamp after this page; it never goes back")
        long nextSetTimestamp,

        @JsonProperty("hasMoreRecords") @Schema(name = "hasMoreRecords")
        boolean hasMoreRecords,

        @JsonProperty("hashRecords") @Schema(name = "hashRecords")
        List<HashRecord> hashRecords) {}
