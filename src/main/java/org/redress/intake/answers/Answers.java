package org.redress.intake.answers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a person has answered so far: the fields of the forms, exactly as typed.
 *
 * @param fields field name to its values; a field that was left empty is absent
 */
public record Answers(Map<String, List<String>> fields) {
    public static final Answers NONE = new Answers(Map.of());

    /** {@return the first value, or the empty word} */
    public String one(String field) {
        return all(field).stream().findFirst().orElse("");
    }

    public List<String> all(String field) {
        return fields.getOrDefault(field, List.of());
    }

    /** {@return whether the value is among the field's} */
    public boolean has(String field, String value) {
        return all(field).contains(value);
    }

    public boolean given(String field) {
        return !one(field).isBlank();
    }

    /** Replaces the step's fields, and only those, by what the form brought. */
    public Answers with(Set<String> replaced, Map<String, List<String>> form) {
        Map<String, List<String>> all = new HashMap<>(fields);
        for (String field : replaced) {
            List<String> values = new ArrayList<>(form.getOrDefault(field, List.of()));
            values.removeIf(String::isBlank);
            if (values.isEmpty()) {
                all.remove(field);
            } else {
                all.put(field, List.copyOf(values));
            }
        }
        return new Answers(Map.copyOf(all));
    }

    public Answers with(String field, String value) {
        return with(Set.of(field), Map.of(field, List.of(value)));
    }
}
