package org.redress.desk.forms;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.redress.NotAcceptable;
import org.redress.removal.RemovalRequest;
import org.redress.removal.form.Filled;

/**
 * What a caseworker says about a form, as typed.
 *
 * @param requests the ids that were ticked
 * @param outcome {@code number}, {@code sent} or {@code failed}
 */
record Filling(List<String> requests, String outcome, String confirmation, String sent) {
    private static final int LONGEST = 100;

    Map<String, String> fields() {
        return Map.of(
                "request", String.join(" ", requests), "outcome", outcome, "confirmation", confirmation, "sent", sent);
    }

    boolean failed() {
        return outcome.equals("failed");
    }

    /**
     * {@return the requests of this case and platform that were ticked}
     *
     * @throws NotAcceptable with everything that is wrong
     */
    List<UUID> ticked(List<RemovalRequest> asked) {
        Map<String, String> wrong = new LinkedHashMap<>();
        List<UUID> ids = asked.stream()
                .map(RemovalRequest::id)
                .filter(id -> requests.contains(id.toString()))
                .toList();
        if (ids.isEmpty()) {
            wrong.put("request", "Tick what you put into the form.");
        }
        if (!List.of("number", "sent", "failed").contains(outcome)) {
            wrong.put("outcome", "Choose what came of it.");
        }
        if (outcome.equals("number") && confirmation.isBlank()) {
            wrong.put("confirmation", "Enter the number that it gave, or choose that it gave none.");
        }
        if (confirmation.length() > LONGEST) {
            wrong.put("confirmation", "Enter at most " + LONGEST + " characters.");
        }
        if (!wrong.isEmpty()) {
            throw new NotAcceptable(wrong);
        }
        return ids;
    }

    Filled filled() {
        Instant at = TypedSent.read(sent);
        return new Filled(at, outcome.equals("number") ? confirmation.strip() : null);
    }
}
