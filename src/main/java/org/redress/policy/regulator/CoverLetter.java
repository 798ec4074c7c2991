package org.redress.policy.regulator;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A letter that goes with a pack: a text with places in braces. It says what was missed and asks for nothing that the
 * regulator does not do; that somebody broke the law is not ours to say.
 */
public final class CoverLetter {
    /** Longest text, in characters. */
    public static final int LONGEST = 5_000;

    /** What may stand in braces. */
    public static final Set<String> PLACES = Set.of(
            "regulator", "organisation", "contact", "platform", "pack", "rule", "limit", "number", "period", "missed");

    private static final Set<String> MUST = Set.of("organisation", "pack");
    private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z_]*)\\}");
    private static final Pattern JUDGES = Pattern.compile(
            "broke the law|breaks the law|broken the law|illegally|guilty|unlawful|criminal|offence|\\bcrime");

    private CoverLetter() {}

    /** {@return what is wrong with a text; empty when it may be kept} */
    public static Optional<String> wrong(String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            return Optional.of("Write the letter, in at most " + LONGEST + " characters.");
        }
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            if (!PLACES.contains(place.group(1))) {
                return Optional.of("Redress does not know {" + place.group(1) + "}.");
            }
        }
        Optional<String> missing = MUST.stream()
                .sorted()
                .filter(name -> !text.contains("{" + name + "}"))
                .findFirst();
        if (missing.isPresent()) {
            return Optional.of("The letter has to say {" + missing.get() + "}.");
        }
        Matcher judges = JUDGES.matcher(text.toLowerCase(Locale.ROOT));
        return judges.find()
                ? Optional.of("Say what was missed, not that the law was broken: leave out “" + judges.group() + "”.")
                : Optional.empty();
    }

    /** {@return the text with its places filled; one without a value stays empty} */
    public static String fill(String text, Map<String, String> values) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), "")))
                .strip();
    }
}
