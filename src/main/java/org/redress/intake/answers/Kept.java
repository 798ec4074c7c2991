package org.redress.intake.answers;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What was typed on a question's page when its visit had ended. Only the page carries it, in hidden fields, until it
 * can be put back; the server keeps nothing.
 *
 * @param fields fields of one question to their values
 */
public record Kept(Map<String, List<String>> fields) {
    public static final Kept NOTHING = new Kept(Map.of());
    private static final String PREFIX = "kept.";
    private static final int LONGEST_CHOICE = 12;

    /** One hidden field. */
    public record Hidden(String name, String value) {}

    /** What the question's own form brought. */
    public static Kept typed(Step step, Map<String, List<String>> form) {
        return new Kept(Answers.NONE.with(step.fields(), form).fields());
    }

    /** What a page carried, of one question. */
    public static Kept carried(Map<String, List<String>> form) {
        Map<String, List<String>> fields = new TreeMap<>();
        form.forEach((name, values) -> {
            if (name.startsWith(PREFIX)) {
                fields.put(name.substring(PREFIX.length()), values);
            }
        });
        return Arrays.stream(Step.values())
                .filter(step -> step.fields().stream().anyMatch(fields::containsKey))
                .findFirst()
                .map(step -> typed(step, fields))
                .orElse(NOTHING);
    }

    /** {@return the question it belongs to} */
    public Optional<Step> step() {
        return Arrays.stream(Step.values())
                .filter(step -> step.fields().stream().anyMatch(fields::containsKey))
                .findFirst();
    }

    public Answers putBack(Answers answers) {
        return step().map(step -> answers.with(step.fields(), fields)).orElse(answers);
    }

    public List<Hidden> hidden() {
        return new TreeMap<>(fields)
                .entrySet().stream()
                        .flatMap(field ->
                                field.getValue().stream().map(value -> new Hidden(PREFIX + field.getKey(), value)))
                        .toList();
    }

    /** {@return what a person typed, to be copied; a choice is not worth it} */
    public List<String> words() {
        return hidden().stream()
                .map(Hidden::value)
                .filter(value -> value.length() > LONGEST_CHOICE)
                .toList();
    }
}
