package org.redress.desk.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.audit.Actor;
import org.redress.audit.register.Wish;

/**
 * The filters as they stand in the address.
 *
 * @param who the id of a member of staff, or a kind of actor
 * @param reference of a case
 * @param from first instant, UTC, such as {@code 2026-11-26T10:15}; a day alone begins at midnight
 * @param to first instant that is not asked for, likewise
 */
record Asked(String who, String action, String reference, String from, String to) {

    public boolean narrows() {
        return !(who + action + reference + from + to).isEmpty();
    }

    /** @param caseId of the reference, or null when none is asked for */
    Wish wish(@Nullable UUID caseId) {
        boolean member = who.length() == UUID_LENGTH;
        Actor.Kind kind = who.isEmpty() ? null : member ? Actor.Kind.STAFF : Actor.Kind.valueOf(who);
        String id = member ? UUID.fromString(who).toString() : "";
        return new Wish(kind, id, action, caseId, instant(from), instant(to));
    }

    private static final int UUID_LENGTH = 36;

    /** {@return what is not understood, in words; empty when all is} */
    String problem() {
        try {
            wish(null);
            return "";
        } catch (DateTimeException broken) {
            return "Write times as 2026-11-26T10:15, in UTC.";
        } catch (IllegalArgumentException unknown) {
            return "There is nobody of that kind. Choose from the list.";
        }
    }

    /** For the entry that this reading leaves: ids, codes and times. */
    Map<String, String> details() {
        Map<String, String> details = new TreeMap<>(Map.of("who", who, "action", action, "from", from, "to", to));
        details.values().removeIf(String::isEmpty);
        return details;
    }

    private static @Nullable Instant instant(String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        String whole = typed.length() == "2026-11-26".length() ? typed + "T00:00" : typed.replaceFirst("Z$", "");
        return LocalDateTime.parse(whole).toInstant(ZoneOffset.UTC);
    }
}
