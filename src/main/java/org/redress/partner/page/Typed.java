package org.redress.partner.page;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What somebody typed into a form of the page, field by field; boxes that were ticked are one field, separated by spaces.
 *
 * @param etag of the state that the form showed
 * @param key the same for every press of its button
 */
record Typed(Map<String, String> fields, String etag, String key) {
    static final Typed NOTHING = new Typed(Map.of(), "", "");
    private static final List<String> NAMES =
            List.of("missing", "date", "time", "done", "copies", "ground", "words", "reference");

    static Typed of(MultivaluedMap<String, String> sent) {
        Map<String, String> fields = new TreeMap<>();
        for (String name : NAMES) {
            List<String> values = sent.getOrDefault(name, List.of());
            fields.put(name, String.join(" ", values).strip());
        }
        return new Typed(fields, first(sent, "etag"), first(sent, "key"));
    }

    public String get(String name) {
        return fields.getOrDefault(name, "");
    }

    /** {@return whether that value of radios or boxes was chosen} */
    public boolean chose(String name, String value) {
        return List.of(get(name).split(" ")).contains(value);
    }

    /** {@return the same in the order of the fields on the page; what is about the whole form first} */
    static Map<String, String> inOrder(Map<String, String> wrong) {
        Map<String, String> ordered = new LinkedHashMap<>();
        Stream.concat(Stream.of(""), NAMES.stream())
                .filter(wrong::containsKey)
                .forEach(name -> ordered.put(name, wrong.getOrDefault(name, "")));
        return ordered;
    }

    private static String first(MultivaluedMap<String, String> sent, String name) {
        String value = sent.getFirst(name);
        return value == null ? "" : value;
    }
}
