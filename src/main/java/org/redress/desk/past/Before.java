package org.redress.desk.past;

import java.time.DateTimeException;
import java.time.Instant;

/** Before which line a stretch of a history begins. As text it stands in a link. */
record Before(Instant at, String id) {
    static final Before EVERYTHING = new Before(Instant.parse("9999-01-01T00:00:00Z"), "");

    static Before parse(String text) {
        String[] parts = text.split("~", 2);
        try {
            return parts.length == 2 ? new Before(Instant.parse(parts[0]), parts[1]) : EVERYTHING;
        } catch (DateTimeException broken) {
            return EVERYTHING;
        }
    }

    String text() {
        return at + "~" + id;
    }
}
