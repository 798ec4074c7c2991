package org.redress.desk.casepage;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.redress.desk.Option;

/**
 * What somebody typed into a form that could not be taken, so that nothing has to be typed twice.
 *
 * @param form the form's id on the page
 * @param status the HTTP status to answer with; 200 when there is nothing to keep
 * @param errors field to what is wrong with it and how to put it right; the empty field is the whole form
 */
public record Kept(String form, int status, Map<String, String> errors, Map<String, String> fields) {
    private static final int OK = 200;
    private static final int CONFLICT = 409;
    /** Fields that somebody typed words into; others are chosen again in a moment. */
    private static final Set<String> TYPED =
            Set.of("words", "why", "basis", "confirmation", "other", "name", "host", "mail", "form");

    public static final Kept NOTHING = new Kept("", OK, Map.of(), Map.of());

    public Kept {
        errors = new TreeMap<>(errors);
    }

    public boolean any() {
        return !errors.isEmpty();
    }

    /** {@return whether somebody else was faster} */
    public boolean conflicts() {
        return status == CONFLICT;
    }

    /** {@return every word that was typed, field by field} */
    public List<String> words() {
        return fields.entrySet().stream()
                .filter(field ->
                        TYPED.contains(field.getKey()) && !field.getValue().isBlank())
                .map(Map.Entry::getValue)
                .toList();
    }

    public boolean in(String form) {
        return this.form.equals(form);
    }

    public String typed(String form, String field) {
        return in(form) ? fields.getOrDefault(field, "") : "";
    }

    /** {@return what was typed, or what stands there before anybody typed} */
    public String typedOr(String form, String field, String before) {
        return in(form) ? typed(form, field) : before;
    }

    public String error(String form, String field) {
        return in(form) ? errors.getOrDefault(field, "") : "";
    }

    /** {@return what a select offers, with what was chosen} @param words what each value is called, in their order */
    public List<Option> options(String form, String field, Map<String, String> words) {
        return Option.of(words, typed(form, field));
    }

    /** {@return whether that value of a select or of boxes was chosen} */
    public boolean chose(String form, String field, String value) {
        return java.util.Arrays.asList(typed(form, field).split(" ")).contains(value);
    }
}
