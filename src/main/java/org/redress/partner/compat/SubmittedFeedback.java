package org.redress.partner.compat;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.redress.NotAcceptable;
import org.redress.fingerprint.publication.Feedback;

/** What a platform says of hashes. Members that are not known here are passed over, as its software may send more. */
@JsonIgnoreProperties(ignoreUnknown = true)
@Schema(name = "HashFeedbacks")
public record SubmittedFeedback(
        @JsonProperty("count") @Schema(name = "count") @Nullable
        Integer count,

        @JsonProperty("hashFeedbacks") @Schema(name = "hashFeedbacks", required = true) @Nullable
        List<@Nullable One> hashFeedbacks) {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}|[0-9a-f]{32}");
    private static final Map<String, Optional<Feedback>> WORDS = words();

    /**
     * Of one hash.
     *
     * @param tags read and not kept
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @Schema(name = "HashFeedback")
    public record One(
            @JsonProperty("hashValue") @Schema(name = "hashValue", required = true) @Nullable
            String hashValue,

            @JsonProperty("feedbackValue")
            @Schema(
                    name = "feedbackValue",
                    required = true,
                    enumeration = {
                        "Unknown",
                        "None",
                        "QualityUnknown",
                        "PendingReview",
                        "Blocked",
                        "NotBlocked",
                        "Withdrawn",
                        "Deleted"
                    })
            @Nullable
            String feedbackValue,

            @JsonProperty("tags") @Schema(name = "tags", description = "Read and not kept") @Nullable
            List<String> tags) {}

    /**
     * {@return what is said, by hash; what says nothing is left out}
     *
     * @throws NotAcceptable naming the first member that is missing or wrong
     */
    Map<String, Feedback> said() {
        if (hashFeedbacks == null) {
            throw new NotAcceptable("hashFeedbacks", "is missing");
        }
        Map<String, Feedback> said = new LinkedHashMap<>();
        for (One one : hashFeedbacks) {
            String hash = one == null || one.hashValue() == null ? "" : one.hashValue();
            if (one == null || !HASH.matcher(hash).matches()) {
                throw new NotAcceptable("hashFeedbacks.hashValue", "must be 64 or 32 lower-case hex digits");
            }
            value(one.feedbackValue()).ifPresent(feedback -> said.put(hash, feedback));
        }
        return said;
    }

    /** Clients may send the name that Python has for it, {@code StopNCIICSPFeedbackValue.Blocked}. */
    private static Optional<Feedback> value(@Nullable String written) {
        String word = written == null
                ? ""
                : written.substring(written.lastIndexOf('.') + 1).replace("_", "");
        Optional<Feedback> known = WORDS.get(word.toLowerCase(Locale.ROOT));
        if (known == null) {
            throw new NotAcceptable("hashFeedbacks.feedbackValue", "is not one of the values");
        }
        return known;
    }

    private static Map<String, Optional<Feedback>> words() {
        return Map.of(
                "unknown", Optional.empty(),
                "none", Optional.empty(),
                "qualityunknown", Optional.empty(),
                "pendingreview", Optional.of(Feedback.MATCHED),
                "blocked", Optional.of(Feedback.BLOCKED),
                "notblocked", Optional.of(Feedback.NOT_BLOCKED),
                "withdrawn", Optional.of(Feedback.DELETED),
                "deleted", Optional.of(Feedback.DELETED));
    }
}
