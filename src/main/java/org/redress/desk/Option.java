package org.redress.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One thing to choose from a list. */
public record Option(String value, String words, boolean chosen) {
    /** @param words what each value is called, in the order of the list */
    public static List<Option> of(Map<String, String> words, String chosen) {
        return words.entrySet().stream()
                .map(each ->
                        new Option(each.getKey(), each.getValue(), each.getKey().equals(chosen)))
                .toList();
    }

    /** The same, and first of all what is chosen though the list does not have it any more. */
    public static List<Option> keeping(Map<String, String> words, String chosen) {
        Map<String, String> all = new LinkedHashMap<>();
        if (!chosen.isBlank() && !words.containsKey(chosen)) {
            all.put(chosen, chosen);
        }
        all.putAll(words);
        return of(all, chosen);
    }
}
