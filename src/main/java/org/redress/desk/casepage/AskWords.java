package org.redress.desk.casepage;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.redress.policy.Element;
import org.redress.web.Texts;

/** What a valid request still lacks, in the words that the person's own page has for it. */
public final class AskWords {
    private AskWords() {}

    /** {@return one element as staff read it, in English} */
    public static String of(Element element) {
        String words = text("en", "element_" + element.name().toLowerCase(Locale.ROOT));
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** {@return a message that asks for them, in the person's language; their page has the boxes to tick} */
    static String asking(Collection<Element> missing, String language) {
        String known = Texts.LANGUAGES.contains(language) ? language : "en";
        List<String> lines = missing.stream()
                .map(element -> "- " + text(known, "element_" + element.name().toLowerCase(Locale.ROOT)))
                .distinct()
                .toList();
        return text(known, "missing_title") + "\n"
                + lines.stream().collect(Collectors.joining("\n"))
                + "\n\n" + text(known, "missing_lead");
    }

    private static String text(String language, String key) {
        return Texts.text(language, key);
    }
}
