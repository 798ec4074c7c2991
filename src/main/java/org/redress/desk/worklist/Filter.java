package org.redress.desk.worklist;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What one view of the worklist is narrowed to, as it stands in its address; values may still be unknown. */
record Filter(Map<By, String> chosen) {
    static final Filter NONE = new Filter(Map.of());

    Filter {
        EnumMap<By, String> ordered = new EnumMap<>(By.class);
        ordered.putAll(chosen);
        chosen = Collections.unmodifiableMap(ordered);
    }

    /** @param query the parameters of the address; empty ones and those that are no filter are left out */
    static Filter of(Map<String, List<String>> query) {
        Map<By, String> chosen = new EnumMap<>(By.class);
        for (By by : By.values()) {
            query.getOrDefault(by.param(), List.of()).stream()
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .findFirst()
                    .ifPresent(value -> chosen.put(by, value));
        }
        return new Filter(chosen);
    }

    boolean has(By by) {
        return chosen.containsKey(by);
    }

    /** {@return the value; empty when it is not narrowed by this} */
    String value(By by) {
        return chosen.getOrDefault(by, "");
    }

    Filter without(By by) {
        Map<By, String> fewer = new EnumMap<>(By.class);
        fewer.putAll(chosen);
        fewer.remove(by);
        return new Filter(fewer);
    }

    /** {@return the path of a tab narrowed by this} */
    String path(Tab tab) {
        StringBuilder path = new StringBuilder("/desk?tab=").append(tab.param());
        chosen.forEach((by, value) -> path.append('&')
                .append(by.param())
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return path.toString();
    }
}
