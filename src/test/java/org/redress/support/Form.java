package org.redress.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form of a page, as far as a visitor without JavaScript sends it untouched.
 *
 * @param hidden its hidden fields, in order
 */
record Form(String action, List<Map.Entry<String, String>> hidden) {
    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern INPUT = Pattern.compile("<input\\b([^>]*)>", Pattern.DOTALL);

    /** The first form whose action holds {@code part}. */
    static Optional<Form> in(String page, String part) {
        return FORM.matcher(page)
                .results()
                .map(found -> new Form(attribute(found.group(1), "action").orElse(""), hiddenFields(found.group(2))))
                .filter(form -> form.action().contains(part))
                .findFirst();
    }

    /** The hidden fields, those that {@code fields} names replaced, and then the others of {@code fields}. */
    List<Map.Entry<String, String>> with(List<Map.Entry<String, String>> fields) {
        List<Map.Entry<String, String>> all = new ArrayList<>(hidden);
        all.removeIf(field -> fields.stream().anyMatch(given -> given.getKey().equals(field.getKey())));
        all.addAll(fields);
        return all;
    }

    private static List<Map.Entry<String, String>> hiddenFields(String inside) {
        return INPUT.matcher(inside)
                .results()
                .map(input -> input.group(1))
                .filter(input -> attribute(input, "type").orElse("").equals("hidden"))
                .map(input -> Map.entry(
                        attribute(input, "name").orElse(""),
                        attribute(input, "value").orElse("")))
                .toList();
    }

    private static Optional<String> attribute(String tag, String name) {
        Matcher found = Pattern.compile("(?<![\\w-])" + name + "\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s>]+))")
                .matcher(tag);
        if (!found.find()) {
            return Optional.empty();
        }
        for (int group = 1; group <= 3; group++) {
            if (found.group(group) != null) {
                return Optional.of(unescaped(found.group(group)));
            }
        }
        return Optional.empty();
    }

    private static String unescaped(String text) {
        return text.replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
