package org.redress.policy.change;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A form that is filled in properly, for a rule that binds nobody whom another test reports for. */
public final class TypedRules {
    private TypedRules() {}

    /** @param changes field and value by turns; a field may come more than once */
    public static TypedForm with(String... changes) {
        Map<String, List<String>> fields = new HashMap<>(Map.ofEntries(
                Map.entry("basis", List.of("A test s.1")),
                Map.entry("url", List.of("https://law.example/1")),
                Map.entry("reviewed", List.of("2026-11-20")),
                Map.entry("confidence", List.of("VERIFIED")),
                Map.entry("jurisdiction", List.of("AQ")),
                Map.entry("linked", List.of("yes")),
                Map.entry("force", List.of("yes")),
                Map.entry("start", List.of("OUR_SENDING")),
                Map.entry("limit", List.of("hours")),
                Map.entry("hours", List.of("48")),
                Map.entry("reason", List.of("A test"))));
        for (int i = 0; i < changes.length; i += 2) {
            fields.put(changes[i], List.of(changes[i + 1].split(" ")));
            if (!changes[i + 1].matches("[A-Z_]+( [A-Z_]+)+")) {
                fields.put(changes[i], List.of(changes[i + 1]));
            }
        }
        return new TypedForm(fields);
    }
}
