package org.redress.desk.worklist;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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

    /** @param text the query of an address, encoded */
    static Filter inText(String text) {
        Map<String, List<String>> query = Arrays.stream(text.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(
                        pair -> pair[0],
                        pair -> List.of(URLDecoder.decode(pair[1], StandardCharsets.UTF_8)),
                        (first, again) -> first));
        return of(query);
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
        return "/desk?tab=" + tab.param() + (chosen.isEmpty() ? "" : "&" + text());
    }

    /** {@return the query of an address, encoded} */
    String text() {
        return chosen.entrySet().stream()
                .map(each -> each.getKey().param() + '=' + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
