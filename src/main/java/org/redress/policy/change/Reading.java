package org.redress.policy.change;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redress.NotAcceptable;

/** Reads single fields of a form, and gathers what is wrong with each, so that all of it is said at once. */
public final class Reading {
    private static final String DATE = "Write a date as 2026-11-25: year, month, day.";

    private final Map<String, String> wrong = new LinkedHashMap<>();

    /** Says what is wrong with a field and how to put it right; the first word about a field stands. */
    public void wrong(String field, String words) {
        wrong.putIfAbsent(field, words);
    }

    /** @throws NotAcceptable when anything was wrong */
    public void end() {
        if (!wrong.isEmpty()) {
            throw new NotAcceptable(wrong);
        }
    }

    /** {@return {@code typed}; wrong when it is empty or too long} */
    public String text(String field, String typed, int longest, String words) {
        if (typed.isEmpty()) {
            wrong(field, words);
        }
        return optional(field, typed, longest);
    }

    /** {@return {@code typed}, which may be empty} */
    public String optional(String field, String typed, int longest) {
        if (typed.length() > longest) {
            wrong(field, "Write at most " + longest + " characters.");
        }
        return typed;
    }

    /** {@return the date; null when nothing was typed or no date} */
    public @Nullable LocalDate date(String field, String typed) {
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            wrong(field, DATE);
            return null;
        }
    }

    /**
     * {@return the number; {@code least} when it was wrong}
     *
     * @param what the number counts
     */
    public int number(String field, String typed, int least, int most, String what) {
        int number = typed.matches("[0-9]{1,6}") ? Integer.parseInt(typed) : -1;
        if (number < least || number > most) {
            wrong(field, "Write the " + what + " as a whole number from " + least + " to " + most + ".");
            return least;
        }
        return number;
    }

    /**
     * {@return the constant of that name; the first one when there is none}
     *
     * @param words what to choose
     */
    public <E extends Enum<E>> E constant(String field, String typed, Class<E> type, String words) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(typed)) {
                return constant;
            }
        }
        wrong(field, words);
        return type.getEnumConstants()[0];
    }

    /** {@return the constants of those names, in their own order} */
    public <E extends Enum<E>> List<E> constants(String field, List<String> typed, Class<E> type) {
        List<E> found = new ArrayList<>();
        typed.stream().distinct().forEach(name -> found.add(constant(field, name, type, "Tick boxes of this page.")));
        return found.stream().distinct().sorted().toList();
    }

    /** {@return an address that a browser opens, with http or https and a host; null when nothing was typed} */
    public @Nullable String link(String field, String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        try {
            URI address = new URI(optional(field, typed, 2000));
            String scheme =
                    address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
            if (Set.of("http", "https").contains(scheme)
                    && address.getHost() != null
                    && address.getUserInfo() == null) {
                return typed;
            }
        } catch (URISyntaxException e) {
            // Said below, as every other address that is none.
        }
        wrong(field, "Write a whole web address that begins with https:// or http://.");
        return null;
    }
}
