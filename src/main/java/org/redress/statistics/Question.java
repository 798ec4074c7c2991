package org.redress.statistics;

import java.util.List;
import java.util.UUID;

/**
 * Of which requests figures are asked for.
 *
 * @param periods weeks or quarters, never both
 * @param generators ids of AI tools, {@link #NOT_KNOWN}, or {@link #WHICHEVER} alone for all
 * @param countries codes of ISO 3166-1, {@link #NOT_KNOWN}, or {@link #WHICHEVER} alone for all
 * @param rules ids of rules; {@link #WHICHEVER} alone for the requests as such, each counted once
 * @param platforms empty for all
 */
public record Question(
        List<String> periods,
        List<String> generators,
        List<String> countries,
        List<String> rules,
        List<UUID> platforms) {
    public static final String WHICHEVER = "";
    public static final String NOT_KNOWN = "none";

    /** {@return requests as such, of all platforms, tools and countries} */
    public static Question about(List<String> periods) {
        return new Question(periods, List.of(WHICHEVER), List.of(WHICHEVER), List.of(WHICHEVER), List.of());
    }

    public Question during(List<String> these) {
        return new Question(these, generators, countries, rules, platforms);
    }

    public Question madeWith(List<String> these) {
        return new Question(periods, these, countries, rules, platforms);
    }

    public Question linkedWith(List<String> these) {
        return new Question(periods, generators, these, rules, platforms);
    }

    public Question under(List<String> these) {
        return new Question(periods, generators, countries, these, platforms);
    }

    public Question askedOf(List<UUID> these) {
        return new Question(periods, generators, countries, rules, these);
    }
}
