package org.redress.policy.change;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.redress.deadline.Hours;
import org.redress.deadline.Term;
import org.redress.deadline.WorkingDays;
import org.redress.policy.RuleText;

/** A form as somebody typed it: field to what stands in it, checked by nobody yet. */
public record TypedForm(Map<String, List<String>> fields) {
    static final String HOURS = "hours";
    static final String DAYS = "days";
    static final String NONE = "none";

    public TypedForm {
        fields = Map.copyOf(fields);
    }

    /** {@return the form of a text that is there} */
    public static TypedForm of(RuleText text) {
        Map<String, List<String>> fields = new TreeMap<>();
        put(fields, "basis", text.basis());
        put(fields, "url", text.sourceUrl());
        put(fields, "confidence", text.confidence());
        put(fields, "jurisdiction", text.jurisdiction());
        put(fields, "linked", text.needsLink() ? "yes" : "no");
        put(fields, "force", Boolean.FALSE.equals(text.inForce()) ? "no" : "yes");
        put(fields, "until", text.effectiveUntil());
        put(fields, "start", text.clockStart());
        put(fields, "standard", text.standard());
        fields.put("respondents", names(text.respondents()));
        fields.put("elements", names(text.requiredElements()));
        fields.put("grounds", names(text.refusalGrounds()));
        put(fields, "escalation", String.join("\n", Objects.requireNonNullElse(text.escalation(), List.of())));
        put(fields, "calendar", text.calendar());
        limit(fields, text.parsedTerm());
        return new TypedForm(fields);
    }

    /** {@return what stands in a field, without space around it; empty when nothing does} */
    public String one(String field) {
        return fields.getOrDefault(field, List.of()).stream()
                .findFirst()
                .map(String::strip)
                .orElse("");
    }

    /** {@return what is ticked} */
    public List<String> all(String field) {
        return fields.getOrDefault(field, List.of());
    }

    public boolean chose(String field, String value) {
        return all(field).contains(value);
    }

    private static void limit(Map<String, List<String>> fields, @Nullable Term term) {
        if (term instanceof Hours hours) {
            put(fields, HOURS, hours.hours());
            put(fields, "limit", HOURS);
        } else if (term instanceof WorkingDays days) {
            put(fields, DAYS, days.days());
            put(fields, "limit", DAYS);
        } else {
            put(fields, "limit", NONE);
        }
    }

    private static void put(Map<String, List<String>> fields, String field, @Nullable Object value) {
        fields.put(field, value == null ? List.of() : List.of(value.toString()));
    }

    private static List<String> names(@Nullable Collection<? extends Enum<?>> constants) {
        return constants == null
                ? List.of()
                : constants.stream().map(Enum::name).sorted().toList();
    }
}
