package org.redress.removal.bulk;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line that was chosen: a case, and its removal request where the line is about one. */
public record Chosen(UUID caseId, @Nullable UUID requestId) {
    private static final String BETWEEN = "~";

    /** {@return what a line's box stands for; nothing for a text that is none of ours} */
    public static Optional<Chosen> parse(String text) {
        String[] parts = text.split(BETWEEN, 2);
        try {
            return Optional.of(
                    new Chosen(UUID.fromString(parts[0]), parts.length == 2 ? UUID.fromString(parts[1]) : null));
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    public String text() {
        return requestId == null ? caseId.toString() : caseId + BETWEEN + requestId;
    }
}
