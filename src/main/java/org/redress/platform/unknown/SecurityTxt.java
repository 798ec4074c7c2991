package org.redress.platform.unknown;

import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A host's {@code security.txt} (RFC 9116), read strictly: exactly one date of expiry, still to come, and at least one
 * contact that is a mailto, https or tel URI. Anything else is as if there were none.
 *
 * @param contact the one that its operators prefer: the first
 */
record SecurityTxt(String contact, Instant expires) {
    static final String WELL_KNOWN = "/.well-known/security.txt";
    private static final int LONGEST_LINE = 2_000;
    private static final int LONGEST_CONTACT = 300;
    private static final String ARMOUR = "-----BEGIN PGP SIGN";

    static Optional<SecurityTxt> parse(String text, Instant now) {
        List<String> contacts = new ArrayList<>();
        List<String> expires = new ArrayList<>();
        for (String line : text.split("\\r?\\n")) {
            int colon = line.indexOf(':');
            if (line.startsWith(ARMOUR) && line.contains("SIGNATURE")) {
                break;
            }
            if (line.length() > LONGEST_LINE || line.startsWith("#") || colon < 1) {
                continue;
            }
            String value = line.substring(colon + 1).strip();
            switch (line.substring(0, colon).toLowerCase(Locale.ROOT)) {
                case "contact" -> contacts.add(value);
                case "expires" -> expires.add(value);
                default -> {
                    // Other fields say nothing that staff could use.
                }
            }
        }
        if (expires.size() != 1 || contacts.isEmpty()) {
            return Optional.empty();
        }
        return until(expires.get(0))
                .filter(until -> until.isAfter(now))
                .flatMap(until -> contacts.stream()
                        .filter(SecurityTxt::isContact)
                        .findFirst()
                        .map(contact -> new SecurityTxt(contact, until)));
    }

    /** {@return the address of a mailto contact} */
    static Optional<String> mail(String contact) {
        return Optional.of(contact)
                .filter(uri -> uri.regionMatches(true, 0, "mailto:", 0, 7))
                .map(uri -> uri.substring(7))
                .filter(Mail::isOne);
    }

    private static boolean isContact(String uri) {
        if (uri.length() > LONGEST_CONTACT || mail(uri).isPresent()) {
            return mail(uri).isPresent();
        }
        try {
            URI parsed = URI.create(uri);
            boolean web = "https".equalsIgnoreCase(parsed.getScheme()) && parsed.getHost() != null;
            return web && parsed.getUserInfo() == null || "tel".equalsIgnoreCase(parsed.getScheme());
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private static Optional<Instant> until(String typed) {
        try {
            return Optional.of(
                    OffsetDateTime.parse(typed.toUpperCase(Locale.ROOT), DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                            .toInstant());
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
