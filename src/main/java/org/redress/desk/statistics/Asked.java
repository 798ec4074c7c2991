package org.redress.desk.statistics;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.redress.statistics.Quarter;

/**
 * What the address asks for; what is not known there is said, and nothing is listed.
 *
 * @param quarter of sending
 * @param rule a rule's id; empty for the requests as such
 * @param platform a platform's slug; empty for all
 * @param tool an AI tool's slug, {@code none} where none was named; empty for all
 * @param country a code of ISO 3166-1, {@code none} where none was named; empty for all
 * @param typed the quarter as the address has it
 */
record Asked(Quarter quarter, String rule, String platform, String tool, String country, String typed) {
    private static final String BASE = "/desk/statistics";

    static Asked of(String quarter, String rule, String platform, String tool, String country, Instant now) {
        Quarter known = Quarter.parse(quarter).orElse(Quarter.of(now));
        return new Asked(known, rule, platform, tool, country, quarter.isEmpty() ? known.toString() : quarter);
    }

    Asked during(Quarter other) {
        return new Asked(other, rule, platform, tool, country, other.toString());
    }

    Asked about(String otherPlatform) {
        return new Asked(quarter, rule, otherPlatform, tool, country, typed);
    }

    Asked under(String otherRule) {
        return new Asked(quarter, otherRule, platform, tool, country, typed);
    }

    /** {@return whether anything but the quarter narrows it} */
    public boolean narrows() {
        return !(rule + platform + tool + country).isEmpty();
    }

    /** {@return the page's address} */
    public String path() {
        return BASE + query();
    }

    /** {@return a file's address} */
    String file(String name) {
        return BASE + "/" + name + query();
    }

    private String query() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("quarter", quarter.toString());
        fields.put("rule", rule);
        fields.put("platform", platform);
        fields.put("tool", tool);
        fields.put("country", country);
        fields.values().removeIf(String::isEmpty);
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }
}
