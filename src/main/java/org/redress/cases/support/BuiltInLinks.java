package org.redress.cases.support;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The lines that come with Redress. */
final class BuiltInLinks {
    private static final String BUNDLE = "messages.pages";

    private BuiltInLinks() {}

    static List<SupportLink> in(String language) {
        ResourceBundle words = ResourceBundle.getBundle(
                BUNDLE,
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return List.of(
                new SupportLink(
                        "GB",
                        words.getString("help_uk_line"),
                        "",
                        "0345 6000 459",
                        "https://revengepornhelpline.org.uk"),
                new SupportLink(
                        "US", words.getString("help_us_line"), "", "1-844-878-2274", "https://cybercivilrights.org"),
                new SupportLink("AU", words.getString("help_au_line"), "", "", "https://www.esafety.gov.au"),
                new SupportLink("", "findahelpline.com", "", "", "https://findahelpline.com"));
    }
}
