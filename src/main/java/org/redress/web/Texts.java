package org.redress.web;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words on pages for people outside, from {@code messages/pages_<language>.properties}. */
public final class Texts {
    /** Languages whose texts are complete and reviewed; a test compares their keys. */
    public static final List<String> LANGUAGES = List.of("en");

    private static final String BUNDLE = "messages.pages";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Texts() {}

    /**
     * {@return the text with {@code {0}}, {@code {1}} ... replaced}
     *
     * @throws java.util.MissingResourceException when there is no such key: English never stands in silently
     */
    public static String text(String language, String key, Object... values) {
        String text = ResourceBundle.getBundle(BUNDLE, Locale.forLanguageTag(language), NO_FALLBACK)
                .getString(key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }
}
