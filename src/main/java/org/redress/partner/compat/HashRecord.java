package org.redress.partner.compat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.redress.fingerprint.publication.FeedPage;
import org.redress.fingerprint.publication.PublicationStatus;
import org.redress.fingerprint.publication.Signal;

/**
 * The full present state of one hash; a later delivery takes the place of an earlier.
 *
 * @param lastModified seconds since 1970
 * @param feedbacks always empty: what other platforms say is not disclosed
 */
@JsonPropertyOrder({"lastModtimestamp", "signalType", "hashValue", "hashStatus", "caseNumbers", "CSPFeedbacks"})
@Schema(name = "HashRecord", description = "The full present state of one hash; it replaces what came before")
public record HashRecord(
        @JsonProperty("lastModtimestamp")
        @Schema(name = "lastModtimestamp", description = "Seconds since 1970", examples = "1795687200")
        long lastModified,

        @JsonProperty("signalType")
        @Schema(
                name = "signalType",
                enumeration = {"ImagePDQ", "VideoMD5"})
        String signalType,

        @JsonProperty("hashValue")
        @Schema(name = "hashValue", description = "Lower-case hex: 64 digits of a PDQ, 32 of an MD5")
        String hashValue,

        @JsonProperty("hashStatus")
        @Schema(
                name = "hashStatus",
                enumeration = {"Active", "Withdrawn"},
                description = "Withdrawn: delete it, and say so")
        String hashStatus,

        @JsonProperty("caseNumbers")
        @Schema(name = "caseNumbers", description = "Each case that has it, by a number of your own")
        Map<String, String> caseNumbers,

        @JsonProperty("CSPFeedbacks") @Schema(name = "CSPFeedbacks", description = "Always empty")
        List<String> feedbacks) {

    static HashRecord of(FeedPage.Row row) {
        Map<String, String> cases = new TreeMap<>();
        row.caseNumbers().forEach((number, status) -> cases.put(number.toString(), word(status)));
        String type = row.signal() == Signal.PDQ ? "ImagePDQ" : "VideoMD5";
        return new HashRecord(row.second(), type, row.hash(), word(row.status()), cases, List.of());
    }

    private static String word(PublicationStatus status) {
        return status == PublicationStatus.ACTIVE ? "Active" : "Withdrawn";
    }
}
