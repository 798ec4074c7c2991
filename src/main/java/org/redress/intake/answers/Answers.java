package org.redress.intake.answers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.redress.cases.AccessCode;
import org.redress.cases.Reference;
import org.redress.cases.Reports;

/**
 * What a person has answered so far: the fields of the forms, exactly as typed.
 *
 * @param fields field name to its values; a field that was left empty is absent
 */
public record Answers(Map<String, List<String>> fields) {
    public static final Answers NONE = new Answers(Map.of());
    /** Fields that no form shows: the credentials of the case-to-be, so that a double POST shows the same. */
    private static final String REFERENCE = "_reference";

    private static final String CODE = "_code";
    /** The furthest question that was answered. */
    private static final String REACHED = "_reached";

    /** Nothing is answered yet; the case-to-be has its credentials already. */
    public static Answers begun(Reports.Credentials made) {
        return NONE.with(REFERENCE, made.reference().text())
                .with(CODE, made.code().digits());
    }

    public Reports.Credentials credentials() {
        return new Reports.Credentials(new Reference(one(REFERENCE)), new AccessCode(one(CODE)));
    }

    /** The question was answered, or left out. */
    public Answers reached(Step step) {
        boolean further =
                furthest().filter(before -> before.compareTo(step) >= 0).isEmpty();
        return further ? with(REACHED, step.name()) : this;
    }

    /** The question is open, whatever comes after it. */
    public Answers open(Step step) {
        String before = step == Step.WHO ? "" : Step.values()[step.ordinal() - 1].name();
        return with(REACHED, before);
    }

    /** {@return the path of the first question that is not answered} */
    public String goOn() {
        return furthest().map(Step::next).orElseGet(Step.WHO::path);
    }

    private Optional<Step> furthest() {
        return Arrays.stream(Step.values())
                .filter(step -> step.name().equals(one(REACHED)))
                .findFirst();
    }

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
