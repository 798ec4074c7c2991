package org.redress.delivery.text;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Subject and text, with names in braces for what each letter puts there. */
public record LetterText(String subject, String text) {
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]*)\\}");

    /** Line ends as the web sends them become plain ones; the text ends with one. */
    public LetterText {
        subject = subject.strip();
        text = text.replace("\r\n", "\n").replace('\r', '\n').strip() + "\n";
    }

    /** {@return the letter; a value is put in as it is, even when there are braces in it} */
    public LetterText filled(Map<String, String> values) {
        return new LetterText(filled(subject, values), filled(text, values));
    }

    static Stream<String> placesIn(String text) {
        return PLACE.matcher(text).results().map(found -> found.group(1));
    }

    private static String filled(String text, Map<String, String> values) {
        return PLACE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(found, values)));
    }

    private static String value(MatchResult place, Map<String, String> values) {
        return values.getOrDefault(place.group(1), place.group());
    }
}
