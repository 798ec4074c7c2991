package org.redress.desk.templates;

import java.util.List;
import java.util.Locale;
import org.redress.web.Texts;

/** The languages that people are answered in. */
final class Languages {
    private Languages() {}

    /** One to choose. */
    record Choice(String value, String words, boolean chosen) {}

    static List<Choice> with(String chosen) {
        return Texts.LANGUAGES.stream()
                .map(tag -> new Choice(tag, words(tag), tag.equals(chosen)))
                .toList();
    }

    static String words(String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(Locale.UK);
    }
}
