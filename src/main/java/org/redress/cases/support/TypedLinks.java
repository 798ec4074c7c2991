package org.redress.cases.support;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.redress.NotAcceptable;

/** Reads a list of links row by row: {@code name-1}, {@code link-1} and so on; a row without anything is left out. */
public final class TypedLinks {
    /** Most rows of a list. */
    public static final int MOST = 30;

    private static final Set<String> COUNTRIES = new TreeSet<>(Arrays.asList(Locale.getISOCountries()));
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_PURPOSE = 140;
    private static final int LONGEST_LINK = 2_000;
    private static final int LAST = 999;

    private final Map<String, String> fields;
    private final Map<String, String> wrong = new LinkedHashMap<>();

    private TypedLinks(Map<String, String> fields) {
        this.fields = fields;
    }

    private record Row(int order, SupportLink link) {}

    /** @throws NotAcceptable with everything that is wrong, by field */
    public static List<SupportLink> read(Map<String, String> fields) {
        return new TypedLinks(fields).read();
    }

    private List<SupportLink> read() {
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i <= MOST; i++) {
            SupportLink link = new SupportLink(
                    text("country", i).toUpperCase(Locale.ROOT),
                    text("name", i),
                    text("purpose", i),
                    text("phone", i),
                    text("link", i));
            if (!link.isEmpty()) {
                check(link, i);
                rows.add(new Row(order(i), link));
            }
        }
        if (rows.isEmpty()) {
            wrong.put("name-1", "Keep at least one line: nobody should find this page empty.");
        }
        if (!wrong.isEmpty()) {
            throw new NotAcceptable(wrong);
        }
        return rows.stream()
                .sorted(Comparator.comparingInt(Row::order))
                .map(Row::link)
                .toList();
    }

    private void check(SupportLink link, int i) {
        if (link.name().isEmpty() || link.name().length() > LONGEST_NAME) {
            wrong.put("name-" + i, "Write a name of at most " + LONGEST_NAME + " characters.");
        }
        if (link.purpose().length() > LONGEST_PURPOSE) {
            wrong.put("purpose-" + i, "Write at most " + LONGEST_PURPOSE + " characters.");
        }
        if (!link.country().isEmpty() && !COUNTRIES.contains(link.country())) {
            wrong.put("country-" + i, "Enter a country's two letters, such as GB, or nothing for anywhere.");
        }
        if (!link.phone().isEmpty() && !link.phone().matches("\\+?[0-9][0-9 ()/-]{1,24}")) {
            wrong.put("phone-" + i, "Enter a telephone number such as +44 20 7946 0000, without words.");
        }
        if (!link.link().isEmpty() && !isSecure(link.link())) {
            wrong.put("link-" + i, "Enter a whole web address that begins with https://");
        }
        if (link.phone().isEmpty() && link.link().isEmpty()) {
            wrong.putIfAbsent("phone-" + i, "Enter a telephone number or a web address.");
        }
    }

    private int order(int i) {
        String typed = text("order", i);
        if (!typed.isEmpty() && !typed.matches("[0-9]{1,3}")) {
            wrong.put("order-" + i, "Enter a number: the smallest stands first.");
        }
        return typed.matches("[0-9]{1,3}") ? Integer.parseInt(typed) : LAST;
    }

    private static boolean isSecure(String typed) {
        if (typed.length() > LONGEST_LINK) {
            return false;
        }
        try {
            URI link = URI.create(typed);
            return "https".equals(link.getScheme())
                    && link.getHost() != null
                    && link.getHost().contains(".")
                    && link.getUserInfo() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private String text(String field, int i) {
        return fields.getOrDefault(field + "-" + i, "").strip();
    }
}
