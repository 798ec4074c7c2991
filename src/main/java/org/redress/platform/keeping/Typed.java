package org.redress.platform.keeping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redress.NotAcceptable;
import org.redress.platform.WebAddress;

/** Reads a form field by field and collects everything that is wrong, so that it is said at once. */
final class Typed {
    private static final int LINE = 200;
    private static final int ADDRESS = 2_000;
    private final Map<String, String> fields;
    private final Map<String, String> wrong = new LinkedHashMap<>();

    Typed(Map<String, String> fields) {
        this.fields = fields;
    }

    String text(String field) {
        return fields.getOrDefault(field, "").strip();
    }

    void refuse(String field, String words) {
        wrong.putIfAbsent(field, words);
    }

    String required(String field, String words) {
        if (text(field).isEmpty()) {
            refuse(field, words);
        }
        return atMost(field, LINE);
    }

    String atMost(String field, int longest) {
        if (text(field).length() > longest) {
            refuse(field, "Write at most " + longest + " characters.");
        }
        return text(field);
    }

    <E extends Enum<E>> Optional<E> one(String field, Class<E> of) {
        try {
            return Optional.of(Enum.valueOf(of, text(field)));
        } catch (IllegalArgumentException unknown) {
            refuse(field, "Choose one of the list.");
            return Optional.empty();
        }
    }

    /** {@return a web address of http or https, or null when nothing was typed} */
    @Nullable
    String link(String field) {
        String typed = atMost(field, ADDRESS);
        if (typed.isEmpty()) {
            return null;
        }
        boolean web = typed.matches("(?i)https?://\\S+");
        Optional<WebAddress> address = web ? WebAddress.parse(typed) : Optional.empty();
        if (address.isEmpty()) {
            refuse(field, "Enter a whole web address that begins with https:// or http://.");
        }
        return address.map(WebAddress::normal).orElse(null);
    }

    /** {@return an e-mail address, or null when nothing was typed} */
    @Nullable
    String mail(String field) {
        String typed = atMost(field, LINE);
        boolean fits = typed.length() <= LINE;
        if (!typed.isEmpty() && fits && !typed.matches("[^\\s@<>,;]+@[^\\s@<>,;]+\\.[^\\s@<>,;]+")) {
            refuse(field, "Enter an e-mail address such as reports@images.example.");
        }
        return typed.isEmpty() ? null : typed;
    }

    LocalDate day(String field, LocalDate today) {
        try {
            LocalDate day = LocalDate.parse(text(field));
            if (day.isAfter(today)) {
                refuse(field, "This day is still to come.");
            }
            return day;
        } catch (DateTimeException e) {
            refuse(field, "Enter the day as 2026-11-25.");
            return today;
        }
    }

    /** @throws NotAcceptable with everything that was wrong */
    void check() {
        if (!wrong.isEmpty()) {
            throw new NotAcceptable(wrong);
        }
    }
}
