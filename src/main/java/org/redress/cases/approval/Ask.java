package org.redress.cases.approval;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redress.NotAcceptable;

/**
 * What a member of staff asks for, as typed.
 *
 * @param receiver for a disclosure alone
 * @param parts what is disclosed; none for an erasure
 */
public record Ask(
        What what,
        @Nullable Why why,
        String words,
        @Nullable Receiver receiver,
        Set<Part> parts) {
    /** Longest reason, in characters. */
    public static final int LONGEST = 2_000;

    /** @throws NotAcceptable when something is missing, for each field at once */
    void check() {
        Map<String, String> wrong = new TreeMap<>();
        if (why == null) {
            wrong.put("why", "Choose on what ground.");
        }
        if (words.isBlank() || words.length() > LONGEST) {
            wrong.put("words", "Write what your colleague needs to decide, in at most " + LONGEST + " characters.");
        }
        if (what == What.DISCLOSURE && receiver == null) {
            wrong.put("receiver", "Choose who receives it.");
        }
        if (what == What.DISCLOSURE && parts.isEmpty()) {
            wrong.put("parts", "Choose at least one part.");
        }
        if (!wrong.isEmpty()) {
            throw new NotAcceptable(wrong);
        }
    }

    /** Without the words. */
    Map<String, String> details() {
        Map<String, String> details = new TreeMap<>(Map.of("why", String.valueOf(why)));
        if (receiver != null) {
            details.put("receiver", receiver.name());
            details.put("scope", parts.stream().map(Part::name).sorted().collect(Collectors.joining(" ")));
        }
        return details;
    }
}
