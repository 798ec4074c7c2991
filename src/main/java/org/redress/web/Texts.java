package org.redress.web;

import com.ibm.icu.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The words on pages for people outside, from {@code messages/pages_<language>.properties}. */
public final class Texts {
    /** BCP 47 tags of the languages whose texts are complete. */
    public static final List<String> LANGUAGES =
            Stream.of(Language.values()).map(Language::tag).toList();

    private static final String BUNDLE = "messages.pages";
    private static final String BY_NUMBER = ", plural,";
    private static final String FIRST_STRONG_ISOLATE = "\u2068";
    private static final String POP_ISOLATE = "\u2069";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static final Map<String, ResourceBundle> BUNDLES = new ConcurrentHashMap<>();

    private Texts() {}

    /**
     * {@return the text with {@code {0}}, {@code {1}} ... replaced, numbers in the language's own digits} What depends
     * on a number is written {@code {0, plural, one {# day} other {# days}}} with CLDR's categories.
     *
     * @throws java.util.MissingResourceException when there is no such key: English never stands in silently
     */
    public static String text(String language, String key, Object... values) {
        String text = BUNDLES.computeIfAbsent(language, Texts::bundle).getString(key);
        if (text.contains(BY_NUMBER)) {
            return new MessageFormat(text, spoken(language).locale()).format(values);
        }
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", written(values[i], language));
        }
        return text;
    }

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle(BUNDLE, Locale.forLanguageTag(language), NO_FALLBACK);
    }

    /** A name in Latin letters keeps its own direction within words that run from right to left. */
    private static String written(Object value, String language) {
        if (value instanceof Number number) {
            return Moments.number(number, language);
        }
        boolean isolated = spoken(language).direction().equals("rtl");
        return isolated ? FIRST_STRONG_ISOLATE + value + POP_ISOLATE : String.valueOf(value);
    }

    private static Language spoken(String language) {
        return Language.of(language).orElse(Language.ENGLISH);
    }
}
