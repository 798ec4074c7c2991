package org.redress.desk;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

/** Where a page of a list begins: beyond this time and id. As text it stands in a link. */
public record After(Instant at, UUID id) {
    public static final After BEGINNING = new After(Instant.EPOCH, new UUID(0, 0));
    /** For lists with the newest first. */
    public static final After END = new After(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

    /** @param otherwise where to begin when the text is none of ours */
    public static After parse(String text, After otherwise) {
        String[] parts = text.split("~", 2);
        try {
            return parts.length == 2 ? new After(Instant.parse(parts[0]), UUID.fromString(parts[1])) : otherwise;
        } catch (DateTimeException | IllegalArgumentException broken) {
            return otherwise;
        }
    }

    public String text() {
        return at + "~" + id;
    }
}
