package org.redress.desk.retention;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.redress.NotAcceptable;
import org.redress.cases.retention.LegalHold;

/** Reads the form for a legal hold. */
final class HoldWish {
    private HoldWish() {}

    /** @throws NotAcceptable when the day or the owner cannot be read */
    static LegalHold.Wish of(Map<String, String> fields) {
        try {
            LocalDate last = LocalDate.parse(fields.getOrDefault("until", "").strip());
            UUID owner = UUID.fromString(fields.getOrDefault("owner", ""));
            return new LegalHold.Wish(
                    fields.getOrDefault("reason", "").strip(),
                    owner,
                    last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        } catch (DateTimeException e) {
            throw new NotAcceptable("until", "Enter the last day as 2027-01-31.");
        } catch (IllegalArgumentException e) {
            throw new NotAcceptable("owner", "Choose who answers for it.");
        }
    }
}
