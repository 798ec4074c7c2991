package org.redress.partner.compat;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redress.NotAcceptable;
import org.redress.partner.answers.Acknowledgement;
import org.redress.partner.answers.Refusal;
import org.redress.partner.answers.Removal;
import org.redress.policy.RefusalGround;

/**
 * What ROOST Coop posts when an action is taken (https://roostorg.github.io/coop/, Handling Actions). Who took it
 * ({@code actorEmail}) is neither read nor kept, and other members are passed over.
 *
 * @param item its id is that of our request, under which the platform submitted it
 * @param decisionReason why, in versions that send it; else {@code actorNote}
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record CoopCallback(
        @JsonProperty("item") @Nullable Id item,
        @JsonProperty("action") @Nullable Id action,
        @JsonProperty("policies") @Nullable List<@Nullable Policy> policies,
        @JsonProperty("custom") @Nullable Custom custom,
        @JsonProperty("actorNote") @Nullable String actorNote,
        @JsonProperty("decisionReason") @Nullable String decisionReason) {
    private static final int LONGEST = 5_000;
    private static final int LONGEST_REFERENCE = 200;

    /** An item or an action. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Id(@JsonProperty("id") @Nullable String id) {}

    /** A policy that the action is taken under. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Policy(@JsonProperty("name") @Nullable String name) {}

    /** What the action's form adds under "Body". */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Custom(
            @JsonProperty("ground") @Nullable RefusalGround ground,
            @JsonProperty("done") Removal.@Nullable Done done) {}

    /** @throws NotAcceptable when the item's id is none of ours */
    UUID request() {
        try {
            return UUID.fromString(String.valueOf(id(item)));
        } catch (IllegalArgumentException e) {
            throw new NotAcceptable("item.id", "must be the id of a removal request");
        }
    }

    Acknowledgement acknowledgement() {
        return new Acknowledgement(reference());
    }

    Removal removal(Instant now) {
        Removal.Done done = custom == null || custom.done() == null ? Removal.Done.DELETED : custom.done();
        return new Removal(now, done, Removal.Copies.NOT_SEARCHED, words().orElse(null), reference(), null);
    }

    Refusal refusal() {
        RefusalGround ground = custom == null || custom.ground() == null ? RefusalGround.OTHER : custom.ground();
        return new Refusal(ground, words().orElseGet(this::underPolicies), reference(), null);
    }

    private Optional<String> words() {
        return Optional.ofNullable(decisionReason)
                .or(() -> Optional.ofNullable(actorNote))
                .map(String::strip)
                .filter(words -> !words.isEmpty())
                .map(words -> words.substring(0, Math.min(words.length(), LONGEST)));
    }

    private String underPolicies() {
        String names = policies == null
                ? ""
                : policies.stream()
                        .filter(policy -> policy != null && policy.name() != null)
                        .map(policy -> String.valueOf(policy.name()))
                        .collect(Collectors.joining(", "));
        String words = names.isBlank() ? "No reason was given." : "Under the policies: " + names;
        return words.substring(0, Math.min(words.length(), LONGEST));
    }

    private @Nullable String reference() {
        String reference = id(action);
        return reference == null ? null : reference.substring(0, Math.min(reference.length(), LONGEST_REFERENCE));
    }

    private static @Nullable String id(@Nullable Id named) {
        return named == null ? null : named.id();
    }
}
