package org.redress.desk.bulk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a preview carries to the press of its button, as it was sent.
 *
 * @param id the preview's own
 * @param owners whose each case was, as {@link #owner} writes it
 */
record Previewed(String id, List<String> owners) {
    private static final String BETWEEN = "~";

    static String owner(UUID caseId, UUID member) {
        return caseId + BETWEEN + member;
    }

    /** {@return the id of the action that is asked for; a new one for a text that is none of ours} */
    UUID action() {
        return parsed(id).orElseGet(UUID::randomUUID);
    }

    /** {@return by case, whose it was; what is none of ours is left out} */
    Map<UUID, UUID> seen() {
        Map<UUID, UUID> seen = new HashMap<>();
        for (String owner : owners) {
            String[] parts = owner.split(BETWEEN, 2);
            Optional<UUID> member = parsed(parts[parts.length - 1]);
            parsed(parts[0]).ifPresent(caseId -> member.ifPresent(whose -> seen.put(caseId, whose)));
        }
        return seen;
    }

    static Optional<UUID> parsed(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
